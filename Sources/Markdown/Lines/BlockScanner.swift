/// Finds from its lines where each block of a text begins and ends.
///
/// md4c tells the kinds and contents of blocks but not their places. This reads lines by md4c's own rules (0.4.8, with
/// the places where they differ from CommonMark), so that both see the same blocks. Where md4c would see something that
/// is to be kept from it (a footnote's definition, a list nested too deep), the scanner overwrites bytes in its copy of
/// the text; offsets stay as they are, and the tree takes its words from the original.
struct BlockScanner {
    /// What md4c is to read. Ends with a newline.
    var text: [UInt8]
    /// Footnotes' bodies hold no definitions of their own.
    let findsFootnotes: Bool

    var containers: [Container] = []
    var leaf: Leaf?
    var itemBegan = ItemBeginning()

    var blocks: [ScannedBlock] = []
    var definitions: [FootnoteDefinition] = []
    /// Rows of tables with `||` in them: their text from the first to the last character.
    var compactRows: [Range<Int>] = []
    var problems: [MarkdownProblem] = []

    init(text: [UInt8], findsFootnotes: Bool) {
        self.text = text
        self.findsFootnotes = findsFootnotes
    }

    mutating func scan() {
        var start = 0
        while start < text.count { start = scanLine(from: start) }
        endLeaf()
        text.maskInlines()
    }

    /// Returns where the next line begins.
    private mutating func scanLine(from start: Int) -> Int {
        var line = Line(start: start, in: text)
        matchContainers(&line)
        if takeFootnoteDefinition(at: line) {
            // Its lines are blank now, and are read as such.
            line = Line(start: start, in: text)
            matchContainers(&line)
        }
        let kind = classify(&line)
        apply(kind, line)
        if line.firstNonblank < line.end, !blocks.isEmpty { blocks[blocks.count - 1].end = line.end }
        return text.startOfNextLine(after: line.end)
    }

    /// Once for each kind and top-level block: the range grows over all that it holds for.
    mutating func report(_ kind: MarkdownProblem.Kind, _ range: Range<Int>) {
        guard let last = problems.last, last.kind == kind, last.range.lowerBound >= blocks.last?.start ?? 0 else {
            problems.append(MarkdownProblem(kind: kind, range: range))
            return
        }
        problems[problems.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, range.upperBound)
    }
}

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

/// One line while it is read.
struct Line {
    let start: Int
    /// Of the line's text, before the newline.
    let end: Int
    let firstNonblank: Int
    /// What of the line is read so far.
    var offset: Int
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
    }
}
