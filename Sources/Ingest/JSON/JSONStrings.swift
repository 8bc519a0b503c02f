import Model

extension JSONReader {
    /// A string (RFC 8259, section 7), from its opening quote.
    mutating func string() throws(IngestRefusal) -> String {
        index += 1
        var start = index
        var escaped: [UInt8] = []
        while let byte = next {
            if byte == UInt8(ascii: "\"") {
                let rest = bytes[start..<index]
                index += 1
                // Most have no escape, and are made without a copy between.
                return escaped.isEmpty
                    ? String(decoding: rest, as: UTF8.self) : String(decoding: escaped + rest, as: UTF8.self)
            }
            index += 1
            guard byte == UInt8(ascii: "\\") else { continue }
            escaped += bytes[start..<index - 1]
            escaped += String(try escape()).utf8
            start = index
        }
        throw refusal("it ends within a text")
    }

    private mutating func escape() throws(IngestRefusal) -> Unicode.Scalar {
        let letter = next
        index += 1
        switch letter {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return try unicodeEscape()
        case .some(let letter) where [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/")].contains(letter):
            return Unicode.Scalar(letter)
        default: throw refusal("a text has a '\\' before something that is no escape")
        }
    }

    /// After `\u`: a code unit of UTF-16, or a pair of them that is one character.
    private mutating func unicodeEscape() throws(IngestRefusal) -> Unicode.Scalar {
        let unit = try hexadecimal()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let afterFirst = index
        if unit < 0xDC00, skip("\\u") {
            let second = try hexadecimal()
            if (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
            {
                return scalar
            }
            // The second is a character of its own, to be read next.
            index = afterFirst
        }
        return "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(IngestRefusal) -> UInt16 {
        guard index + 4 <= bytes.count else { throw refusal("it ends within a text") }
        let digits = bytes[index..<index + 4].compactMap { Unicode.Scalar($0).properties.isASCIIHexDigit ? $0 : nil }
        guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw refusal("a text has '\\u' without four hexadecimal digits")
        }
        index += 4
        return unit
    }
}
