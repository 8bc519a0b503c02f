extension [UInt8] {
    /// Appends a text as JSON: in quotes, with what may not stand there escaped (RFC 8259, 7).
    ///
    /// What stands between two escapes, which is nearly all of a text, is appended at once.
    mutating func appendQuoted(_ text: String) {
        var text = text
        append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            var runStart = 0
            var next = 0
            while let index = bytes.firstIndex(from: next, marks: escapable) {
                let length = escapedLength(in: bytes, at: index)
                if length > 0 {
                    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
                    appendEscape(of: bytes[index..<index + length])
                    runStart = index + length
                }
                next = index + Swift.max(1, length)
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func appendEscape(of character: Slice<UnsafeBufferPointer<UInt8>>) {
        switch character.first {
        case UInt8(ascii: "\""): self += "\\\"".utf8
        case UInt8(ascii: "\\"): self += "\\\\".utf8
        case UInt8(ascii: "\n"): self += "\\n".utf8
        case UInt8(ascii: "\r"): self += "\\r".utf8
        case UInt8(ascii: "\t"): self += "\\t".utf8
        default:
            // All that are escaped are of the basic plane: one escape each.
            for unit in String(decoding: character, as: UTF8.self).utf16 {
                let hex = String(unit, radix: 16)
                self += "\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)".utf8
            }
        }
    }
}

/// The bytes that a character may begin with that is escaped.
private func escapable(_ bytes: EightBytes) -> UInt64 {
    bytes.marks(below: 0x20) | bytes.marks(of: UInt8(ascii: "\"")) | bytes.marks(of: UInt8(ascii: "\\"))
        | bytes.marks(of: 0x7F) | bytes.marks(of: 0xC2) | bytes.marks(of: 0xE2) | bytes.marks(of: 0xEF)
}

/// The bytes of the character that begins here, when it is one that is escaped; else 0.
///
/// Quotes, backslashes and control characters, as RFC 8259 wants; and what a reader of lines would take for the end of
/// one, or YAML 1.1 for a break or for nothing that may stand in a text (5.1, 5.4): U+2028, U+2029, U+FEFF, U+FFFE and
/// U+FFFF. So a line is also a line of YAML.
private func escapedLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let (second, third) = (
        index + 1 < bytes.count ? bytes[index + 1] : 0, index + 2 < bytes.count ? bytes[index + 2] : 0
    )
    return switch (bytes[index], second, third) {
    case (0..<0x20, _, _), (0x22, _, _), (0x5C, _, _), (0x7F, _, _): 1
    case (0xC2, 0x80...0x9F, _): 2
    case (0xE2, 0x80, 0xA8...0xA9), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xBE...0xBF): 3
    default: 0
    }
}
