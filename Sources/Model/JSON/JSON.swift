/// A JSON value (RFC 8259) with the order of its fields kept. Foundation's encoder would double the time that a search
/// takes to start.
public enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([(name: String, value: JSON)])

    public static func == (left: JSON, right: JSON) -> Bool { left.text == right.text }

    public static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

    /// Indented by two spaces, a line feed at the end.
    public var text: String {
        var text = ""
        write(to: &text, indent: "")
        return text + "\n"
    }

    /// Without any line feed: a line of a JSON Lines file.
    public var line: String {
        var text = ""
        write(to: &text, indent: nil)
        return text
    }

    /// - Parameter indent: Of the line that the value stands in; nil to write all in one line.
    private func write(to text: inout String, indent: String?) {
        let inner = indent.map { $0 + "  " }
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        // JSON has no infinity and no NaN.
        case .number(let value): text += value.isFinite ? String(value) : "null"
        case .text(let value): Self.write(value, to: &text)
        case .list(let items):
            Self.writeItems(items, "[", "]", to: &text, indent) { $0.write(to: &$1, indent: inner) }
        case .object(let fields):
            Self.writeItems(fields, "{", "}", to: &text, indent) { field, text in
                Self.write(field.name, to: &text)
                text += ": "
                field.value.write(to: &text, indent: inner)
            }
        }
    }

    private static func writeItems<Item>(
        _ items: [Item], _ open: String, _ close: String, to text: inout String, _ indent: String?,
        _ write: (Item, inout String) -> Void
    ) {
        text += open
        for (index, item) in items.enumerated() {
            if let indent {
                text += (index > 0 ? ",\n" : "\n") + indent + "  "
            } else if index > 0 {
                text += ", "
            }
            write(item, &text)
        }
        if let indent, !items.isEmpty { text += "\n" + indent }
        text += close
    }

    private static func write(_ value: String, to text: inout String) {
        text += "\""
        // Most texts have nothing to escape, and a build writes megabytes of them.
        if value.utf8.allSatisfy(isPlain) {
            text += value
            text += "\""
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where isEscaped(scalar):
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// Whether the byte is no part of a character that is escaped: all of those begin with one of these bytes, or are one.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xE2, 0xEF: false
        default: true
        }
    }

    /// Control characters, as RFC 8259 wants; and what a reader of lines would take for the end of one, or YAML 1.1 for
    /// a break or for nothing that may stand in a text (5.1, 5.4). So a line is also a line of YAML.
    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
