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

    /// A list goes on with the list right before it: some write each item as a list of its own (Notion), or what is nested
    /// as the next list (Google Docs).
    ///
    /// - Parameter level: How deep in the list before it the list belongs.
    mutating func add(_ list: List, level: Int, ids own: [String]) {
        endParagraph()
        guard case .list(var before)? = blocks.last?.block, Self.goesOn(before, list, level: level) else {
            return append(.list(list), own)
        }
        // Out of the array while it changes, or all of it would be copied.
        let last = blocks.count - 1
        blocks[last].block = .rule
        Self.join(&before, list, level: level)
        blocks[last].block = .list(before)
        blocks[last].ids += own + ids.reversed()
        ids = []
    }

    private static func goesOn(_ before: List, _ list: List, level: Int) -> Bool {
        level > 0 ? !before.items.isEmpty : before.start.map { $0 + before.items.count } == list.start
    }

    private static func join(_ before: inout List, _ list: List, level: Int) {
        if level == 0 {
            before.items += list.items
            before.isTight = before.isTight && list.isTight
            return
        }
        let item = before.items.count - 1
        guard case .list(var inner)? = before.items[item].blocks.last, goesOn(inner, list, level: level - 1) else {
            return before.items[item].blocks.append(.list(list))
        }
        before.items[item].blocks.removeLast()
        join(&inner, list, level: level - 1)
        before.items[item].blocks.append(.list(inner))
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
