import Model

extension JSONReader {
    /// A number (RFC 8259, section 6); without a fraction and an exponent it is an integer, where it fits into one.
    mutating func number() throws(IngestRefusal) -> JSON {
        let start = index
        let isNegative = skip(UInt8(ascii: "-"))
        if isNegative, skip("Infinity") {
            unreadableNumbers += 1
            return .null
        }
        let leadsWithZero = next == UInt8(ascii: "0")
        let digits = skipDigits()
        guard digits == 1 || digits > 1 && !leadsWithZero else { throw refusal("a number is not written as one") }
        var isInteger = true
        if skip(UInt8(ascii: ".")) {
            isInteger = false
            guard skipDigits() > 0 else { throw refusal("a number has no digits after its point") }
        }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            isInteger = false
            _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
            guard skipDigits() > 0 else { throw refusal("a number has no digits in its exponent") }
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isInteger, let integer = Int(text) { return .integer(integer) }
        if let number = Double(text), number.isFinite { return .number(number) }
        unreadableNumbers += 1
        return .null
    }

    /// - Returns: how many there were.
    private mutating func skipDigits() -> Int {
        let start = index
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index - start
    }
}
