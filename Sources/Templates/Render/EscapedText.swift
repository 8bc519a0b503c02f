/// Whether there is a character that HTML gives a meaning.
public func hasMarkup(_ text: String) -> Bool { text.utf8.contains(where: isMarkup) }

extension [UInt8] {
    /// Appends text with the characters that HTML gives a meaning as character references: safe in an element and in a
    /// quoted attribute.
    public mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var runStart = 0
            for index in bytes.indices where isMarkup(bytes[index]) {
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
                reference(for: bytes[index]).withUTF8Buffer { append(contentsOf: $0) }
                runStart = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
        }
    }
}

/// Whether a byte is one of `"&'<>`, all of which are below 64: a bit for each is faster to test than five comparisons.
private func isMarkup(_ byte: UInt8) -> Bool {
    let bits: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
    return byte < 64 && bits &>> UInt64(byte) & 1 == 1
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
