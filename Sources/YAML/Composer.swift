private let depthLimit = 32

/// Builds the trees of a text's documents from libyaml's events.
struct Composer: ~Copyable {
    var events: EventReader

    /// In the order of the text; one with nothing in it is left out.
    ///
    /// - Parameter isSingle: Whether a second document is refused.
    mutating func documents(isSingle: Bool) throws(YAMLProblem) -> [YAMLNode] {
        _ = try events.next()
        var documents: [YAMLNode] = []
        var isFirst = true
        while true {
            let start = try events.next()
            guard start.kind == .documentStart else { return documents }
            if isSingle, !isFirst { throw YAMLProblem("a second document is not supported", at: start.range) }
            isFirst = false
            let root = try node(from: events.next(), depth: 0)
            if root.content != .scalar("", isPlain: true) { documents.append(root) }
            _ = try events.next()
        }
    }

    private mutating func node(from event: YAMLEvent, depth: Int) throws(YAMLProblem) -> YAMLNode {
        if case .scalar(let text, let isPlain) = event.kind {
            return YAMLNode(content: .scalar(text, isPlain: isPlain), range: event.range)
        }
        guard depth < depthLimit else { throw YAMLProblem("more than \(depthLimit) levels", at: event.range) }
        return event.kind == .sequenceStart
            ? try sequence(from: event, depth: depth + 1) : try mapping(from: event, depth: depth + 1)
    }

    private mutating func sequence(from start: YAMLEvent, depth: Int) throws(YAMLProblem) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            let event = try events.next()
            if event.kind == .sequenceEnd {
                return YAMLNode(content: .sequence(items), range: range(from: start, to: event, last: items.last))
            }
            items.append(try node(from: event, depth: depth))
        }
    }

    private mutating func mapping(from start: YAMLEvent, depth: Int) throws(YAMLProblem) -> YAMLNode {
        var pairs: [YAMLPair] = []
        var keys: Set<String> = []
        while true {
            let event = try events.next()
            if event.kind == .mappingEnd {
                return YAMLNode(content: .mapping(pairs), range: range(from: start, to: event, last: pairs.last?.value))
            }
            guard case .scalar(let name, _) = event.kind else {
                throw YAMLProblem("a list or a mapping as a key is not supported", at: event.range)
            }
            guard keys.insert(name).inserted else { throw YAMLProblem("duplicate key '\(name)'", at: event.range) }
            let key = try node(from: event, depth: depth)
            pairs.append(YAMLPair(key: key, value: try node(from: events.next(), depth: depth)))
        }
    }

    /// libyaml ends a block only where the next thing starts, with nothing to show: ours ends with the last of its parts.
    private func range(from start: YAMLEvent, to end: YAMLEvent, last: YAMLNode?) -> Range<Int> {
        let upper = end.range.isEmpty ? last?.range.upperBound ?? start.range.upperBound : end.range.upperBound
        return start.range.lowerBound..<max(start.range.lowerBound, upper)
    }
}
