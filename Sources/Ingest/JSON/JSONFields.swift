import Model

// What a value is, where it is that.

extension JSON {
    /// A field of an object; nil where there is none, and for null.
    subscript(_ name: String) -> JSON? {
        guard case .object(let fields) = self, let value = fields.last(where: { $0.name == name })?.value else {
            return nil
        }
        if case .null = value { return nil }
        return value
    }

    var string: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    /// A list's items; none of all else.
    var items: [JSON] {
        if case .list(let items) = self { return items }
        return []
    }

    /// An object's fields; none of all else.
    var fields: [(name: String, value: JSON)] {
        if case .object(let fields) = self { return fields }
        return []
    }

    /// A number, or a text that is one: some write `"20"`.
    var double: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        case .text(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }
}
