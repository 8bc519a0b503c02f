// What begins a block by standing at the start of a line (CommonMark 0.31, chapters 4 and 5).

extension InlineWriter {
    /// Writes a mark that the text begins with as text; returns where to go on.
    mutating func writeLineStart(_ bytes: [UInt8]) -> Int {
        guard let first = bytes.first else { return 0 }
        if first.isASCIIDigit { return writeNumber(bytes) }
        guard first.isASCIIPunctuation, beginsBlock(first, bytes) else { return 0 }
        output += [UInt8(ascii: "\\"), first]
        return 1
    }

    private func beginsBlock(_ first: UInt8, _ bytes: [UInt8]) -> Bool {
        switch first {
        case UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "_"): true
        case UInt8(ascii: "+"): bytes.isBlank(at: 1)
        case UInt8(ascii: "#"): bytes.isBlank(at: bytes.prefix { $0 == first }.count)
        case UInt8(ascii: "-"): bytes.isBlank(at: 1) || bytes.isUnderline
        case UInt8(ascii: "="): bytes.allSatisfy { $0 == first || $0 == UInt8(ascii: " ") }
        case UInt8(ascii: ":"): bytes.starts(with: ":::".utf8) || bytes.isUnderline
        case UInt8(ascii: "|"): bytes.isUnderline
        case UInt8(ascii: "~"): bytes.starts(with: "~~~".utf8)
        case UInt8(ascii: "["): bytes.beginsTaskOrDefinition
        default: false
        }
    }

    private mutating func writeNumber(_ bytes: [UInt8]) -> Int {
        let digits = bytes.prefix { $0.isASCIIDigit }
        output += digits
        guard digits.count <= 9, digits.count < bytes.count else { return digits.count }
        let mark = bytes[digits.count]
        guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"), bytes.isBlank(at: digits.count + 1) else {
            return digits.count
        }
        output += [UInt8(ascii: "\\"), mark]
        return digits.count + 1
    }
}

extension Array where Element == UInt8 {
    /// At the end of the text there may be a line's end.
    fileprivate func isBlank(at index: Int) -> Bool { index >= count || self[index] == UInt8(ascii: " ") }

    /// Of a heading or a table's head, or a rule.
    fileprivate var isUnderline: Bool { allSatisfy { "-|: ".utf8.contains($0) } }

    /// `[ ]`, `[x]`, and `[label]: address`.
    fileprivate var beginsTaskOrDefinition: Bool {
        if count >= 3, self[2] == UInt8(ascii: "]"), " xX".utf8.contains(self[1]) { return true }
        guard let close = firstIndex(of: UInt8(ascii: "]")), close + 1 < count else { return true }
        return zip(self, dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
    }
}
