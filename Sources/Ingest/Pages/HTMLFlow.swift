import Model

/// Blocks that follow each other in one place: in the page, a list's item, a quote, a table's cell.
struct HTMLFlow {
    private(set) var blocks: [PlacedHTMLBlock] = []
    var run = HTMLRun()
    /// Wait for a block that they can belong to.
    private var ids: [String] = []
    /// Of a list's item that begins with a checkbox.
    var isChecked: Bool?

    var isEmpty: Bool { blocks.isEmpty && run.isEmpty }

    mutating func addIDs(_ new: [String]) { ids += new }

    /// The text that was gathered becomes a paragraph.
    mutating func endParagraph() {
        guard !run.isEmpty else { return }
        let content = run.take()
        if !content.isEmpty { append(.paragraph(content)) }
    }

    /// - Parameter own: The ids on it or in it; those that waited follow, the nearest first.
    mutating func add(_ block: Block, ids own: [String] = []) {
        endParagraph()
        append(block, own)
    }

    private mutating func append(_ block: Block, _ own: [String] = []) {
        blocks.append(PlacedHTMLBlock(block: block, ids: own + ids.reversed()))
        ids = []
    }

    /// All blocks; ids that still wait belong to the last of them.
    mutating func finish() -> [PlacedHTMLBlock] {
        endParagraph()
        if !ids.isEmpty, !blocks.isEmpty {
            blocks[blocks.count - 1].ids += ids.reversed()
            ids = []
        }
        return blocks
    }

    /// Ids of a flow that turned out to have no blocks.
    var waitingIDs: [String] { ids }
}
