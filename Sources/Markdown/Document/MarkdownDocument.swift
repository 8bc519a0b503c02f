import Model

/// A file's body as blocks.
public struct MarkdownDocument: Sendable {
    /// The top-level blocks in the order of the file. Their ranges count bytes of the whole file, don't overlap, and run
    /// from a block's first character to the end of its last line, without the newline. Indentation before a block is
    /// not part of it, except that of indented code.
    public var blocks: [PlacedBlock]
    /// In the order of first reference. A definition that nothing refers to is not here but in `problems`.
    public var footnotes: [Footnote]
    /// References that have no definition; they stay in the text as they were written.
    public var undefinedFootnotes: [UndefinedFootnote]
    /// What could not be read as it was meant, in the order of discovery.
    public var problems: [MarkdownProblem]

    public init(
        blocks: [PlacedBlock] = [], footnotes: [Footnote] = [], undefinedFootnotes: [UndefinedFootnote] = [],
        problems: [MarkdownProblem] = []
    ) {
        self.blocks = blocks
        self.footnotes = footnotes
        self.undefinedFootnotes = undefinedFootnotes
        self.problems = problems
    }
}

extension MarkdownDocument: Equatable {
    public static func == (left: MarkdownDocument, right: MarkdownDocument) -> Bool {
        left.blocks == right.blocks && left.undefinedFootnotes == right.undefinedFootnotes
            && left.problems == right.problems
            && left.footnotes.elementsEqual(right.footnotes) { $0.label == $1.label && $0.blocks == $1.blocks }
    }
}

/// A `[^label]` in the text that no `[^label]:` defines.
public struct UndefinedFootnote: Sendable, Equatable {
    public var label: String
    /// From `[` to after `]`, in bytes of the file.
    public var range: Range<Int>

    public init(label: String, range: Range<Int>) {
        self.label = label
        self.range = range
    }
}

/// Something that the reader of a file has to be told about: nothing of the file is dropped without one.
public struct MarkdownProblem: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The body is longer than 16 MiB; nothing of it was read.
        case fileTooLong
        /// Quotes and lists, or inline markup, nest deeper than 64 levels; what lies deeper is text of its parent.
        case nestingTooDeep
        /// One paragraph has too many links or brackets; the ones past the limit are text.
        case tooManyLinks
        /// A table has more than 128 columns; it is a paragraph.
        case tableTooWide
        /// The blocks grew out of proportion to the file; from here on it is shown as code.
        case tooMuchOutput
        /// The first line of fenced code that reaches to the end of the text, or over what looks like another one's
        /// first line.
        case fenceLeftOpen
        /// A footnote that nothing refers to; its text is shown nowhere.
        case footnoteUnused(label: String)
        /// A second definition of a footnote; the first one counts.
        case footnoteDefinedTwice(label: String)
    }

    public var kind: Kind
    /// In bytes of the file.
    public var range: Range<Int>

    public init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
