/// One line while it is read.
struct Line {
    let start: Int
    /// Of the line's text, before the newline.
    let end: Int
    let firstNonblank: Int
    /// What of the line is read so far.
    var offset: Int
    /// Where its text begins, after the marks of quotes and lists.
    var begin: Int
    /// Columns from the line's start to `offset`.
    var column: Int
    /// Columns of space before `offset` that no container has taken.
    var indent: Int

    /// How many of the open containers the line belongs to.
    var matched = 0
    /// The line starts another item of a list that is open.
    var startsItem = false
    /// How many quotes and lists begin in the line.
    var opened = 0
    /// The line starts a quote or list at the top of the text.
    var opensTopLevel: ScannedBlock.Kind?

    init(start: Int, in text: [UInt8]) {
        self.start = start
        end = text.endOfLine(from: start)
        firstNonblank = text.firstNonblank(from: start, limit: end)
        offset = start
        begin = start
        column = 0
        indent = 0
        skipIndentation(in: text)
    }

    var isAtEnd: Bool { offset >= end }

    /// Goes over blanks; tabs reach to the next multiple of four columns.
    mutating func skipIndentation(in text: [UInt8]) {
        let before = column
        while offset < end, text[offset].isBlank {
            column = text[offset] == .tab ? (column + 4) & ~3 : column + 1
            offset += 1
        }
        indent = column - before
        begin = offset
    }
}
