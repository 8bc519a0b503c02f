import Model

/// The ASCII characters that Markdown's syntax is made of.
extension UInt8 {
    static var tab: UInt8 { 0x09 }
    static var newline: UInt8 { 0x0A }
    static var carriageReturn: UInt8 { 0x0D }
    static var space: UInt8 { 0x20 }
    static var exclamationMark: UInt8 { 0x21 }
    static var quotationMark: UInt8 { 0x22 }
    static var numberSign: UInt8 { 0x23 }
    static var percentSign: UInt8 { 0x25 }
    static var ampersand: UInt8 { 0x26 }
    static var apostrophe: UInt8 { 0x27 }
    static var leftParenthesis: UInt8 { 0x28 }
    static var rightParenthesis: UInt8 { 0x29 }
    static var asterisk: UInt8 { 0x2A }
    static var plus: UInt8 { 0x2B }
    static var hyphen: UInt8 { 0x2D }
    static var period: UInt8 { 0x2E }
    static var slash: UInt8 { 0x2F }
    static var colon: UInt8 { 0x3A }
    static var semicolon: UInt8 { 0x3B }
    static var lessThan: UInt8 { 0x3C }
    static var equals: UInt8 { 0x3D }
    static var greaterThan: UInt8 { 0x3E }
    static var capitalX: UInt8 { 0x58 }
    static var leftBracket: UInt8 { 0x5B }
    static var backslash: UInt8 { 0x5C }
    static var rightBracket: UInt8 { 0x5D }
    static var caret: UInt8 { 0x5E }
    static var underscore: UInt8 { 0x5F }
    static var backtick: UInt8 { 0x60 }
    static var letterX: UInt8 { 0x78 }
    static var leftBrace: UInt8 { 0x7B }
    static var verticalBar: UInt8 { 0x7C }
    static var rightBrace: UInt8 { 0x7D }
    static var tilde: UInt8 { 0x7E }

    var isBlank: Bool { self == .space || self == .tab }
    var isNewline: Bool { self == .newline || self == .carriageReturn }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isAsciiLetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
    /// Spaces, line ends and ASCII control characters.
    var isSpaceOrControl: Bool { self <= .space || self == 0x7F }
    var isPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

extension Array where Element == UInt8 {
    /// The end of a run of one character.
    func endOfRun(from start: Int, limit: Int) -> Int {
        guard start < limit else { return start }
        var end = start + 1
        while end < limit, self[end] == self[start] { end += 1 }
        return end
    }

    func firstNonblank(from start: Int, limit: Int) -> Int {
        var index = start
        while index < limit, self[index].isBlank { index += 1 }
        return index
    }

    /// The first offset of a line end at or after an offset, or the end of the text.
    func endOfLine(from start: Int) -> Int {
        firstIndex(from: start, limit: count) { $0.marks(of: .newline) | $0.marks(of: .carriageReturn) } ?? count
    }

    /// The first byte from `start` on, and before `limit`, that `marks` marks.
    func firstIndex(from start: Int, limit: Int, marks: (EightBytes) -> UInt64) -> Int? {
        withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[..<limit]).firstIndex(from: start, marks: marks) }
    }

    /// Where the line after a line's end begins: `\n`, `\r\n` and `\r` all end one.
    func startOfNextLine(after end: Int) -> Int {
        var next = end
        if next < count, self[next] == .carriageReturn { next += 1 }
        if next < count, self[next] == .newline { next += 1 }
        return next
    }
}
