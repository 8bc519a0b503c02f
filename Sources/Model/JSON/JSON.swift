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
        var bytes: [UInt8] = []
        write(to: &bytes, indent: 0)
        bytes.append(UInt8(ascii: "\n"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Without any line feed: a line of a JSON Lines file.
    public var line: String { String(decoding: lineBytes, as: UTF8.self) }

    /// The same in UTF-8, which is what a file takes.
    public var lineBytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: nil)
        return bytes
    }

    /// - Parameter indent: The spaces that the line that the value stands in begins with; nil to write all in one line.
    private func write(to bytes: inout [UInt8], indent: Int?) {
        let inner = indent.map { $0 + 2 }
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        // JSON has no infinity and no NaN.
        case .number(let value): bytes += (value.isFinite ? String(value) : "null").utf8
        case .text(let value): bytes.appendQuoted(value)
        case .list(let items):
            Self.writeItems(items, "[", "]", to: &bytes, indent) { $0.write(to: &$1, indent: inner) }
        case .object(let fields):
            Self.writeItems(fields, "{", "}", to: &bytes, indent) { field, bytes in
                bytes.appendQuoted(field.name)
                bytes += ": ".utf8
                field.value.write(to: &bytes, indent: inner)
            }
        }
    }

    private static func writeItems<Item>(
        _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to bytes: inout [UInt8], _ indent: Int?,
        _ write: (Item, inout [UInt8]) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            if let indent {
                bytes.startLine(indent: indent + 2)
            } else if index > 0 {
                bytes.append(UInt8(ascii: " "))
            }
            write(item, &bytes)
        }
        if let indent, !items.isEmpty { bytes.startLine(indent: indent) }
        bytes.append(UInt8(ascii: close))
    }
}

extension [UInt8] {
    fileprivate mutating func startLine(indent: Int) {
        append(UInt8(ascii: "\n"))
        append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }
}
