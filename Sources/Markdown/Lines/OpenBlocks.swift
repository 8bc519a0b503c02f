/// A block at the top of the text.
struct ScannedBlock {
    enum Kind { case paragraph, heading, rule, code, table, list, quote }

    var kind: Kind
    var start: Int
    /// Of its last line that is not blank.
    var end: Int

    var range: Range<Int> { start..<end }
}

/// An open quote or list.
struct Container {
    /// `>`, the bullet, or the character after an ordered item's number.
    var mark: UInt8
    /// Columns from the parent's content to the mark.
    var markIndent: Int
    /// Columns from the parent's content to this one's.
    var contentIndent: Int
    /// Of an ordered list.
    var number = 0

    var isQuote: Bool { mark == .greaterThan }
    var isOrdered: Bool { mark == .period || mark == .rightParenthesis }
}

/// The open block that holds text.
struct Leaf {
    enum Kind: Equatable {
        case text
        case table
        case indentedCode
        case fencedCode(Fence)
    }

    var kind: Kind
    /// Its first line's text, without what belongs to quotes and lists.
    var firstLine: Range<Int>
    var lastLine: Range<Int>
    var lineCount: Int
}

struct Fence: Equatable {
    var character: UInt8
    var length: Int
}
