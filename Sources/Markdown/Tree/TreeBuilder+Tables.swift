import CMd4c
import Model

extension TreeBuilder {
    mutating func startRow() {
        table?.row = []
        table?.rowOffset = nil
    }

    mutating func beginCell(isHeader: Bool, _ detail: UnsafeMutableRawPointer?) {
        budget.cells -= 1
        let alignment = alignment(detail?.load(as: MD_BLOCK_TD_DETAIL.self).align)
        if isHeader { table?.alignments.append(alignment) }
        begin(.cell)
    }

    mutating func endRow() {
        guard var row = table?.row else { return }
        if let offset = table?.rowOffset, let source = compactRow(at: offset) {
            row = withEmptyCells(row, from: source)
        }
        table?.rows.append(row)
    }

    mutating func endTable() {
        guard let ended = table else { return }
        table = nil
        add(
            .table(
                Table(
                    alignments: ended.alignments, header: ended.rows.first ?? [], rows: Array(ended.rows.dropFirst()))))
    }

    private func alignment(_ align: MD_ALIGN?) -> Table.Alignment {
        switch align {
        case MD_ALIGN_LEFT: .left
        case MD_ALIGN_CENTER: .center
        case MD_ALIGN_RIGHT: .right
        default: .none
        }
    }

    private func compactRow(at offset: Int) -> Range<Int>? {
        var low = 0
        var high = compactRows.count
        while low < high {
            let middle = (low + high) / 2
            if compactRows[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < compactRows.count && compactRows[low].contains(offset) ? compactRows[low] : nil
    }

    /// The row with the cells of nothing that md4c left out.
    private func withEmptyCells(_ row: [[Inline]], from source: Range<Int>) -> [[Inline]] {
        var rest = row[...]
        var cells = original.cellsWithText(source).prefix(row.count).map { hasText in
            hasText ? rest.popFirst() ?? [] : []
        }
        while cells.count < row.count { cells.append(rest.popFirst() ?? []) }
        return cells
    }
}
