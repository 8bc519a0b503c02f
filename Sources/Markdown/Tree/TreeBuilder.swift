import CMd4c
import Model

/// Makes blocks of what md4c reports of one text.
struct TreeBuilder {
    /// What the words are taken from. As long as the text that md4c reads, which has some marks overwritten.
    let original: [UInt8]
    let masked: [UInt8]
    let map: SourceMap
    /// Newlines before the text in what md4c reads.
    let shift: Int
    let footnoteLabels: [String: String]
    /// See `BlockScanner.compactRows`.
    let compactRows: [Range<Int>]
    /// Where md4c's text is in memory.
    var textAddress: UInt = 0

    /// The open quotes, lists and items; the first is the whole text.
    var containers = [OpenContainer(kind: .quote)]
    /// Containers past the limit of depth, whose content goes to the innermost open one.
    var flattenedContainers = 0
    var leaf: Leaf?
    var table: OpenTable?
    /// Innermost last. The first holds the content of the block.
    var spans: [OpenSpan] = []
    var flattenedSpans = 0
    /// Open links in the text of a link.
    var nestedLinks = 0
    /// Text that is not yet an inline of its own.
    var pending: [UInt8] = []
    /// Where the end of `pending` comes from, when that is one piece of the text.
    var lastRun: Range<Int>?

    /// Up to where the positions in the text are known.
    var position = 0
    /// The known positions in the top-level block that is being read.
    var extent: Range<Int>?
    var blocks: [BuiltBlock] = []
    var references: [FootnoteReference] = []
    /// Top-level blocks with inline markup past the limit of depth.
    var deepBlocks: Set<Int> = []
    var budget: OutputBudget

    enum Leaf {
        case paragraph
        /// A tight list's item has its text without a paragraph around it.
        case impliedParagraph
        case heading(Int)
        case cell
        case code(language: String)
    }

    init(
        scanned: BlockScanner, original: MarkdownText, footnoteLabels: [String: String],
        budget: OutputBudget = OutputBudget(fileLength: 0)
    ) {
        self.original = original.bytes
        map = original.map
        masked = scanned.text
        shift = scanned.itemBegan.shift
        compactRows = scanned.compactRows
        self.footnoteLabels = footnoteLabels
        self.budget = budget
    }

    /// Where a piece of memory stands in the text, when it is part of it.
    func offset(of memory: UnsafeRawBufferPointer) -> Range<Int>? {
        let address = UInt(bitPattern: memory.baseAddress)
        let start = textAddress &+ UInt(shift)
        guard address >= start, address - start < UInt(original.count) else { return nil }
        let offset = Int(address - start)
        return offset..<min(offset + memory.count, original.count)
    }

    /// Takes notice that the block and the link that are being read have something there.
    mutating func note(_ range: Range<Int>) {
        position = range.upperBound
        if let extent {
            self.extent = min(extent.lowerBound, range.lowerBound)..<max(extent.upperBound, range.upperBound)
        } else {
            extent = range
        }
        if let index = spans.lastIndex(where: { $0.link != nil }) { spans[index].link?.note(range) }
        table?.note(range)
    }
}

/// A top-level block with what is known of its place from the text in it.
struct BuiltBlock {
    var block: Block
    var extent: Range<Int>?
}

struct FootnoteReference {
    /// As the definition has it.
    var label: String
    /// In the file.
    var range: Range<Int>
    var isDefined: Bool
}

struct OpenContainer {
    enum Kind {
        case quote
        case list(start: Int?, isTight: Bool)
        case item(isChecked: Bool?)
    }

    var kind: Kind
    var blocks: [Block] = []
    var items: [ListItem] = []
}

struct OpenTable {
    var alignments: [Table.Alignment] = []
    var rows: [[[Inline]]] = []
    var row: [[Inline]] = []
    /// Some text of the current row.
    var rowOffset: Int?

    mutating func note(_ range: Range<Int>) {
        if rowOffset == nil { rowOffset = range.lowerBound }
    }
}

struct OpenSpan {
    enum Kind: Equatable { case block, emphasis, strong, strikethrough, code, link, image }

    var kind: Kind
    var content: [Inline] = []
    var link: OpenLink?
}
