import Model
import XML

/// Of cells in a row; a page may claim any number. Wider tables cannot be written.
private let widestRow = 128
/// Of all cells that spans may make of a table.
private let mostCells = 200_000

extension HTMLBlockReader {
    mutating func readTable(_ node: MarkupNode, into flow: inout HTMLFlow) {
        if isCodeTable(node) || isListing(node) {
            return flow.add(.code(language: codeLanguage(of: node), text: codeText(of: node)))
        }
        let rows = rows(of: node)
        if isLayout(node, rows) { return readChildren(of: node, into: &flow) }
        for caption in node.children("caption") { read(caption, into: &flow) }
        flow.endParagraph()
        var ids: [String] = []
        var grid = Grid()
        for row in rows {
            if skipped.contains(row.index) || row.isHidden { continue }
            ids += self.ids(of: row)
            grid.beginRow()
            for cell in row.elements where cell.name == "td" || cell.name == "th" {
                let inner = cellContent(cell, &ids)
                grid.add(inner, columns: span(cell["colspan"]), rows: span(cell["rowspan"]))
            }
            grid.endRow()
        }
        let header = headerRow(of: node, rows)
        guard let table = grid.table(headerRows: header, alignments: alignments(of: rows)) else {
            return flow.addIDs(ids)
        }
        flow.add(.table(table), ids: ids)
    }

    private mutating func cellContent(_ cell: MarkupNode, _ ids: inout [String]) -> [Inline] {
        guard !skipped.contains(cell.index), !cell.isHidden else { return [] }
        ids += self.ids(of: cell)
        var inner = HTMLFlow()
        readChildren(of: cell, into: &inner)
        let blocks = inner.finish()
        ids += blocks.flatMap(\.ids) + inner.waitingIDs
        return inlines(of: blocks.map(\.block))
    }

    /// As the first row has it.
    private func alignments(of rows: [MarkupNode]) -> [Table.Alignment] {
        let cells = rows.first?.elements.filter { $0.name == "td" || $0.name == "th" } ?? []
        return cells.flatMap { cell -> [Table.Alignment] in
            let style = cell["style"]?.lowercased().filter { $0 != " " } ?? ""
            let name = cell["align"]?.lowercased() ?? ""
            let found = [("left", Table.Alignment.left), ("center", .center), ("right", .right)].first {
                name == $0.0 || style.contains("text-align:\($0.0)")
            }
            return Array(repeating: found?.1 ?? .none, count: span(cell["colspan"]))
        }
    }

    private func span(_ value: String?) -> Int { min(max(value.flatMap { Int($0) } ?? 1, 1), widestRow) }

    /// The rows of this table, not of those in it.
    private func rows(of node: MarkupNode) -> [MarkupNode] {
        var rows: [MarkupNode] = []
        for child in node.elements {
            switch child.name {
            case "tr": rows.append(child)
            case "thead", "tbody", "tfoot": rows += child.children("tr")
            default: continue
            }
        }
        return rows
    }

    /// Only the first row can be a header in Markdown.
    private func headerRow(of node: MarkupNode, _ rows: [MarkupNode]) -> Int {
        guard let first = rows.first else { return 0 }
        if first.parent?.name == "thead" { return 1 }
        let cells = first.elements.filter { $0.name == "td" || $0.name == "th" }
        return !cells.isEmpty && cells.allSatisfy { $0.name == "th" || $0.text.utf8.trimmedBytes.isEmpty } ? 1 : 0
    }

    /// A table that only places what is in it.
    private func isLayout(_ node: MarkupNode, _ rows: [MarkupNode]) -> Bool {
        if ["presentation", "none"].contains(node["role"]) { return true }
        if nesting > 0, holdersOfHeadings.contains(node.index) { return true }
        let cells = rows.flatMap { $0.elements.filter { $0.name == "td" || $0.name == "th" } }
        if cells.count < 2 || rows.contains(where: { $0.childCount > 2 * widestRow + 1 }) { return true }
        return cells.contains { cell in
            holdersOfHeadings.contains(cell.index) || holdersOfTables.contains(cell.index) || isLong(cell)
        }
    }

    /// A listing of several lines, or more text than a table's cell is made for.
    private func isLong(_ cell: MarkupNode) -> Bool {
        guard cell.name == "td", let text = Optional(cell.text), text.utf8.count > 20 else { return false }
        if text.utf8.count > 4_000 { return true }
        return cell.descendants("pre").contains { codeText(of: $0).utf8.contains(0x0A) }
    }

    /// One row with line numbers and a listing beside them.
    private func isListing(_ node: MarkupNode) -> Bool {
        // Of tables in each other the innermost is looked at.
        if holdersOfTables.contains(node.index) { return false }
        let cells = node.descendants("td")
        if isNumberedPair(cells) { return true }
        let gutters = cells.filter(isGutter)
        return !gutters.isEmpty
            && (!node.descendants("pre").isEmpty || gutters.contains { $0["data-line-number"] != nil })
    }

    /// Two cells of which the first has a listing of numbers and the second one of text: Hugo names no classes.
    private func isNumberedPair(_ cells: [MarkupNode]) -> Bool {
        guard cells.count == 2, !cells[0].descendants("pre").isEmpty, !cells[1].descendants("pre").isEmpty else {
            return false
        }
        return holdsOnlyNumbers(cells[0]) && !holdsOnlyNumbers(cells[1])
    }
}

/// The cells of a table where its spans put them.
private struct Grid {
    private var rows: [[[Inline]]] = []
    private var row: [[Inline]] = []
    /// For each column, how many rows more a cell from above goes down.
    private var reach: [Int] = []
    private var count = 0

    mutating func beginRow() { row = [] }

    mutating func add(_ content: [Inline], columns: Int, rows: Int) {
        skipReached()
        for column in 0..<columns where column == 0 || count < mostCells && row.count < widestRow {
            if row.count < widestRow {
                while reach.count <= row.count { reach.append(0) }
                reach[row.count] = rows
            }
            row.append(column == 0 ? content : [])
            count += 1
        }
    }

    private mutating func skipReached() {
        while row.count < reach.count, reach[row.count] > 0, count < mostCells {
            row.append([])
            count += 1
        }
    }

    mutating func endRow() {
        skipReached()
        for column in reach.indices where reach[column] > 0 { reach[column] -= 1 }
        if !row.isEmpty { rows.append(row) }
    }

    func table(headerRows: Int, alignments: [Table.Alignment]) -> Table? {
        guard rows.contains(where: { $0.contains { !$0.isEmpty } }), let first = rows.first else { return nil }
        let width = rows.map(\.count).max() ?? 0
        let header = headerRows > 0 ? first : Array(repeating: [], count: width)
        return Table(
            alignments: (0..<width).map { $0 < alignments.count ? alignments[$0] : .none }, header: header,
            rows: Array(rows.dropFirst(headerRows)))
    }
}
