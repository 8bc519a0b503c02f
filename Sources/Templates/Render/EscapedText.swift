import Model

/// Whether there is a character that HTML gives a meaning.
public func hasMarkup(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.firstIndex(from: 0, marks: markup) } != nil
}

extension [UInt8] {
    /// Appends text with the characters that HTML gives a meaning as character references: safe in an element and in a
    /// quoted attribute.
    public mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var runStart = 0
            while let index = bytes.firstIndex(from: runStart, marks: markup) {
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
                reference(for: bytes[index]).withUTF8Buffer { append(contentsOf: $0) }
                runStart = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
        }
    }
}

private func markup(_ bytes: EightBytes) -> UInt64 {
    bytes.marks(of: UInt8(ascii: "&")) | bytes.marks(of: UInt8(ascii: "<")) | bytes.marks(of: UInt8(ascii: ">"))
        | bytes.marks(of: UInt8(ascii: "\"")) | bytes.marks(of: UInt8(ascii: "'"))
}

private func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
}
