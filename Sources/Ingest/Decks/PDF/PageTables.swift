/// The cells of a table, row by row, when that is what stands beside each other; nil for columns of text.
///
/// A PDF does not say what is a table. Its cells are beside each other in at least three rows, and each ends with its
/// row: a text in columns goes on in the next line. Items of lists and code are no cells.
///
/// - Parameter gutters: Between the columns, from left to right.
func tableRows(_ rows: ArraySlice<[LinePiece]>, gutters: [Double]) -> [[LinePiece]]? {
    func column(_ piece: LinePiece) -> Int { gutters.count { $0 < piece.box.centre } }
    // Once by line; and once by the space between, for cells of several lines that are centred beside each other.
    return cells(Array(rows), column: column, whole: 0.8)
        ?? cells(pageRows(rows.flatMap { $0 }, inset: -0.1), column: column, whole: 0.75)
}

/// - Parameter whole: Which part of the rows must have several cells that are aligned.
private func cells(
    _ rows: [[LinePiece]], column: (LinePiece) -> Int, whole: Double
) -> [[LinePiece]]? {
    let pieces = rows.flatMap { $0 }
    guard rows.count > 2, pieces.count(where: \.isCode) * 2 < pieces.count,
        !pieces.contains(where: { $0.line.marker != nil && $0.part == 0 && column($0) > 0 })
    else { return nil }
    let edges = pieces.reduce(into: [:]) { $0[column($1)] = max($0[column($1)] ?? 0, $1.box.right) }
    var table: [TableRow] = []
    var ends = (among: 0, clear: 0)
    for row in rows {
        let next = TableRow(grouping: row, by: column)
        guard let last = table.last else {
            table.append(next)
            continue
        }
        let isEnd = isRowEnd(last, before: next, edges: edges)
        if last.count > 1, next.count > 1 { ends = (ends.among + 1, ends.clear + (isEnd ? 1 : 0)) }
        if isEnd { table.append(next) } else { table[table.count - 1].merge(next) { $0 + $1 } }
    }
    let aligned = table.count { $0.count > 1 && isAligned($0) }
    guard table.count > 2, Double(aligned) >= Double(table.count) * whole, ends.clear * 5 >= ends.among * 3 else {
        return nil
    }
    return table.map { row in row.sorted { $0.key < $1.key }.flatMap(\.value) }
}

/// The lines of each cell, by column.
private typealias TableRow = [Int: [LinePiece]]

/// There is space between, or a cell's last line had room for the first word of the next, or a number begins the next.
///
/// - Parameter edges: The right edge of each column.
private func isRowEnd(_ row: TableRow, before next: TableRow, edges: [Int: Double]) -> Bool {
    row.contains { column, lines in
        guard let last = lines.last, let first = next[column]?.first else { return false }
        let height = max(last.box.height, first.box.height)
        return first.box.top - last.box.bottom > height * 0.6
            || min(last.box.height, first.box.height) < height * 0.8
            || (beginsWithNumber(first) && (beginsWithNumber(last) || max(last.words.count, first.words.count) < 4))
            || !isFull(last.asLine, before: first.asLine, edge: edges[column] ?? 0)
    }
}

private func beginsWithNumber(_ piece: LinePiece) -> Bool {
    piece.words[0].text.unicodeScalars.prefix(2).contains { ("0"..."9").contains($0) }
}

/// Its cells begin, end or have their middles at the same height.
private func isAligned(_ row: TableRow) -> Bool {
    let boxes = row.values.compactMap { cell in
        cell.first.map { first in cell.dropFirst().reduce(first.box) { $0.joined($1.box) } }
    }
    let height = row.values.reduce(Double.infinity) { $1.reduce($0) { min($0, $1.box.height) } }
    return [boxes.map(\.top), boxes.map(\.middle), boxes.map(\.bottom)].contains { places in
        (places.max() ?? 0) - (places.min() ?? 0) <= height / 2
    }
}
