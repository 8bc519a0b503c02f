import Model
import YAML

/// Reads a JSON text as `JSON.line` writes it, for JSON is YAML; nil for a part of one.
///
/// It is no judge of other programs' texts: YAML takes more (`- 1`), knows no pairs of surrogates (`\ud83c\udf89`) and
/// no key twice, and at most 1 MiB is read.
public func parseJSON(_ bytes: ArraySlice<UInt8>) -> JSON? {
    guard case .success(.some(let node)) = parseYAML(bytes) else { return nil }
    return JSON(node)
}

extension JSON {
    fileprivate init?(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, isPlain: false): self = .text(text)
        case .scalar(let text, isPlain: true):
            guard let value = Self.plain(text) else { return nil }
            self = value
        case .sequence(let items):
            let values = items.compactMap { JSON($0) }
            guard values.count == items.count else { return nil }
            self = .list(values)
        case .mapping(let pairs):
            let fields = pairs.compactMap { pair in Self.field(pair) }
            guard fields.count == pairs.count else { return nil }
            self = .object(fields)
        }
    }

    private static func field(_ pair: YAMLPair) -> (name: String, value: JSON)? {
        guard case .scalar(let name, isPlain: false) = pair.key.content, let value = JSON(pair.value) else {
            return nil
        }
        return (name, value)
    }

    private static func plain(_ text: String) -> JSON? {
        switch text {
        case "null": .null
        case "true": .bool(true)
        case "false": .bool(false)
        default: Int(text).map { .integer($0) } ?? Double(text).map { .number($0) }
        }
    }
}
