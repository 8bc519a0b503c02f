import YAML

/// A tree as one line: plain scalars as they are, others in quotes, `[a, b]` and `{key: value}`.
func outline(_ node: YAMLNode?) -> String {
    switch node?.content {
    case nil: "nil"
    case .scalar(let text, isPlain: true): text
    case .scalar(let text, isPlain: false): "'\(text)'"
    case .sequence(let items): "[\(items.map(outline).joined(separator: ", "))]"
    case .mapping(let pairs):
        "{\(pairs.map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", "))}"
    }
}

/// Every node, each before its parts.
func allNodes(_ node: YAMLNode) -> [YAMLNode] {
    switch node.content {
    case .scalar: [node]
    case .sequence(let items): [node] + items.flatMap(allNodes)
    case .mapping(let pairs): [node] + pairs.flatMap { allNodes($0.key) + allNodes($0.value) }
    }
}

/// The document in a file that begins with `before`.
func parse(_ text: String, after before: String = "") -> Result<YAMLNode?, YAMLProblem> {
    parseYAML(Array((before + text).utf8)[before.utf8.count...])
}
