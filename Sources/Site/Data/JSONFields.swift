import Model

typealias JSONFields = [(name: String, value: JSON)]

extension JSON {
    var isNull: Bool { if case .null = self { true } else { false } }

    /// An object without the fields that have no value.
    static func known(_ fields: JSONFields) -> JSON { .object(fields.filter { !$0.value.isNull }) }

    /// None where there are no texts.
    static func texts(_ texts: [String]) -> JSON { texts.isEmpty ? .null : .list(texts.map { .text($0) }) }
}
