import Model
import XML

/// A table as GFM has it: its first row is the header, a merged cell's text stands in its first place. Repeated cells
/// and rows are written out within limits; empty ones at the end, which a producer repeats to the end of its sheet,
/// are not.
struct ODPTable {
    private(set) var rows: [[[Inline]]] = []
    /// Rows or columns were left out.
    private(set) var isCut = false

    init(_ node: MarkupNode, reader: ODPTextReader) {
        read(node, reader: reader)
        while rows.last?.isEmpty == true { rows.removeLast() }
    }

    /// Nil for an empty table.
    var block: Block? {
        let width = rows.reduce(0) { max($0, $1.count) }
        guard width > 0 else { return nil }
        let filled = rows.map { $0 + Array(repeating: [], count: width - $0.count) }
        return .table(
            Table(
                alignments: Array(repeating: .none, count: width), header: filled[0], rows: Array(filled.dropFirst())))
    }

    private mutating func read(_ node: MarkupNode, reader: ODPTextReader) {
        for child in node.elements where child.namespace == ODPNamespace.table {
            switch child.name {
            case "table-row": append(row(child, reader: reader), repeated(child, "number-rows-repeated"))
            case "table-rows", "table-header-rows", "table-row-group": read(child, reader: reader)
            default: break
            }
        }
    }

    private mutating func append(_ row: [[Inline]], _ count: Int) {
        let allowed = max(0, 1_000 - rows.count)
        // Empty rows say nothing, however many.
        let wanted = row.isEmpty ? 1 : count
        if wanted > allowed, !row.isEmpty { isCut = true }
        rows += Array(repeating: row, count: min(wanted, allowed))
    }

    /// Without the empty cells at its end.
    private mutating func row(_ node: MarkupNode, reader: ODPTextReader) -> [[Inline]] {
        var cells: [[Inline]] = []
        for cell in node.elements where cell.name == "table-cell" || cell.name == "covered-table-cell" {
            let content = cell.name == "table-cell" ? cellContent(cell, reader: reader) : []
            let count = repeated(cell, "number-columns-repeated")
            let allowed = max(0, 100 - cells.count)
            if count > allowed, !content.isEmpty { isCut = true }
            cells += Array(repeating: content, count: min(count, allowed))
        }
        while cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    private func repeated(_ node: MarkupNode, _ name: String) -> Int {
        max(1, node[name].flatMap { Int($0) } ?? 1)
    }
}

/// A cell's paragraphs on one line, also those in lists and in boxes.
private func cellContent(_ node: MarkupNode, reader: ODPTextReader) -> [Inline] {
    var content: [Inline] = []
    for child in node.elements {
        let more: [Inline]
        switch child.name {
        case "p", "h":
            more = reader.paragraph(child).inlines.map { if case .lineBreak = $0 { .text(" ") } else { $0 } }
        case "annotation": continue
        default: more = cellContent(child, reader: reader)
        }
        if !content.isEmpty, !more.isEmpty { content.append(.text(" ")) }
        content += more
    }
    return content
}
