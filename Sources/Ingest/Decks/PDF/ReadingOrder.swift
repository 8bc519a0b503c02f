/// The lines of a page's body in the order in which they are read: columns one after the other, tables row by row.
///
/// Poppler's order is right for running text, but it goes from column to column where both have gaps at the same
/// heights, as slides have. So the page is cut where nothing stands (the XY-cut of Nagy and Seth, 1984), and only what
/// cannot be cut keeps poppler's order. Lines that run up the page come last.
func readingOrder(_ lines: [PDFLine], fonts: CodeFonts) -> [PDFLine] {
    let upright = lines.filter(\.isUpright)
    // The search for columns takes the square of this.
    guard lines.count > 2, lines.count <= 400, upright.count < lines.count else { return lines }
    let pieces = lines.enumerated().filter { !$0.element.isUpright }
        .flatMap { linePieces($0.element, line: $0.offset, isCode: fonts.width(of: $0.element) != nil) }
    guard pieces.count <= 1_000 else { return lines }
    return joiningPieces(inOrder(pieces, depth: 0)) + upright
}

/// A line, or the part of it up to a wide gap, or after one: poppler takes near columns for one line at times.
struct LinePiece: Sendable, Equatable {
    var words: [PDFWord]
    /// With the marker before it.
    var box: PDFBox
    /// The line that it is of, and its place in that.
    var line: PDFLine
    var number: Int
    var part: Int
    var isCode: Bool

    var asLine: PDFLine {
        if words.count == line.words.count { return line }
        let box = words.dropFirst().reduce(words[0].box) { $0.joined($1.box) }
        return part == 0
            ? PDFLine(words: words, box: box, marker: line.marker, indent: line.indent)
            : PDFLine(words: words, box: box)
    }
}

/// Code has its gaps: it is not parted.
private func linePieces(_ line: PDFLine, line number: Int, isCode: Bool) -> [LinePiece] {
    var whole = line.box
    whole.left = min(line.indent, whole.left)
    var pieces = [LinePiece(words: [], box: whole, line: line, number: number, part: 0, isCode: isCode)]
    for word in line.words {
        let last = pieces.count - 1
        if !isCode, let before = pieces[last].words.last, word.box.left - before.box.right > line.box.height / 2 {
            pieces[last].box.right = before.box.right
            var next = pieces[last]
            next.words = [word]
            next.box.left = word.box.left
            next.box.right = whole.right
            next.part += 1
            pieces.append(next)
        } else {
            pieces[last].words.append(word)
        }
    }
    return pieces
}

/// Makes lines of pieces again: one of those that still follow each other.
private func joiningPieces(_ pieces: [LinePiece]) -> [PDFLine] {
    var lines: [PDFLine] = []
    var last: LinePiece?
    for piece in pieces {
        if let last, last.number == piece.number, last.part + 1 == piece.part {
            lines[lines.count - 1].words += piece.words
            lines[lines.count - 1].box = lines[lines.count - 1].box.joined(piece.box)
        } else {
            lines.append(piece.asLine)
        }
        last = piece
    }
    return lines
}

private func inOrder(_ pieces: [LinePiece], depth: Int) -> [LinePiece] {
    guard pieces.count > 1, depth < 12 else { return pieces }
    let rows = pageRows(pieces)
    if isOneColumn(rows) { return withoutColumns(rows[...]) }
    let height = pieces.map(\.box.height).sorted()[pieces.count / 2]
    var ordered: [LinePiece] = []
    var start = 0
    var next = 0
    while next < rows.count {
        guard !isTorn(before: next, of: rows[...]), let columns = leadingColumns(rows[next...], height: height) else {
            next += 1
            continue
        }
        ordered += withoutColumns(rows[start..<columns.rows.lowerBound])
        if let table = tableRows(rows[columns.rows], gutters: columns.gutters) {
            ordered += table.flatMap { $0 }
        } else {
            ordered += columns.sides.flatMap { inOrder($0, depth: depth + 1) }
        }
        next = columns.rows.upperBound
        start = next
    }
    return ordered + withoutColumns(rows[start...])
}

/// All of it has a place in common, as most pages' lines have.
private func isOneColumn(_ rows: [[LinePiece]]) -> Bool {
    let left = rows.reduce(-Double.infinity) { $1.reduce($0) { max($0, $1.box.left) } }
    return rows.allSatisfy { $0.allSatisfy { $0.box.right > left } }
}

/// From top to bottom where no two lines stand beside each other; else in poppler's order.
private func withoutColumns(_ rows: ArraySlice<[LinePiece]>) -> [LinePiece] {
    let pieces = rows.flatMap { $0 }
    let isOneColumn = rows.allSatisfy { row in row.allSatisfy { $0.number == row[0].number } }
    return isOneColumn ? pieces : pieces.sorted { ($0.number, $0.part) < ($1.number, $1.part) }
}
