/// A block of CommonMark (spec 0.31, chapters 4 and 5) with GFM's tables and task lists. Raw HTML is text here.
///
/// The large cases are held apart: most blocks are paragraphs, and all blocks of a library are in memory at once.
public enum Block: Sendable, Equatable {
    case paragraph([Inline])
    indirect case heading(Heading)
    indirect case list(List)
    case quote([Block])
    indirect case code(language: String, text: String)
    indirect case table(Table)
    case rule
}

public struct Heading: Sendable, Equatable {
    public var level: Int
    /// Without the explicit anchor.
    public var content: [Inline]
    /// From `{#anchor}` at the heading's end.
    public var anchor: String?
    public init(level: Int, content: [Inline], anchor: String? = nil) {
        self.level = level
        self.content = content
        self.anchor = anchor
    }
}

public struct List: Sendable, Equatable {
    /// The first number of an ordered list; nil for a bulleted one.
    public var start: Int?
    /// No blank lines between items: their paragraphs are shown without paragraph spacing.
    public var isTight: Bool
    public var items: [ListItem]
    public init(start: Int?, isTight: Bool, items: [ListItem]) {
        self.start = start
        self.isTight = isTight
        self.items = items
    }
}

public struct ListItem: Sendable, Equatable {
    public var blocks: [Block]
    /// Of a task list's item: done or not. Nil for an ordinary item.
    public var isChecked: Bool?
    public init(blocks: [Block], isChecked: Bool? = nil) {
        self.blocks = blocks
        self.isChecked = isChecked
    }
}

public struct Table: Sendable, Equatable {
    public enum Alignment: Sendable, Equatable { case none, left, center, right }
    public var alignments: [Alignment]
    public var header: [[Inline]]
    public var rows: [[[Inline]]]
    public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
    }
}

/// A block at the top of a document and the bytes of the file that it was read from.
public struct PlacedBlock: Sendable, Equatable {
    public var block: Block
    public var range: Range<Int>
    public init(block: Block, range: Range<Int>) {
        self.block = block
        self.range = range
    }
}
