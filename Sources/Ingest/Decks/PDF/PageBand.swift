/// The first rows of a page, as many as leave a gutter free.
struct PageBand {
    var rows: ArraySlice<[LinePiece]>
    /// The middles of the gutters, the widest first.
    var gutters: [Double]
}

/// Where a gutter ends that is about as wide as those that stay, other columns begin; but a row with long spaces, or a
/// table in a column, says nothing against a gutter that many rows have.
///
/// - Parameter height: Of a usual line.
func leadingBand(_ rows: ArraySlice<[LinePiece]>, height: Double) -> PageBand {
    var cover = XCover()
    // Of whole lines, since the long spaces in them are no gutters.
    var lines = XCover()
    var end = rows.startIndex
    var upper: PageBand?
    for row in rows {
        var wider = cover
        for piece in row {
            // Code has comments behind its lines, and poppler parts long spaces in it.
            wider.add(piece.box, space: height * (piece.isCode ? 2 : 0.4))
        }
        let own = XCover(lines: row, height: height)
        let lost = max(lines.widestGutter(closedIn: wider), own.widestGutter(closedIn: wider))
        let width = wider.gutters.first?.width ?? 0
        let before = rows[rows.startIndex..<end]
        // More columns than that are none; and a wide space below all of them ends them.
        if wider.spans.count > 32 || space(between: before.last, row) > max(4 * height, width) { break }
        if lost > 0, width == 0 { break }
        if lost * 1.5 > width, upper == nil { upper = band(before, of: rows, cover) }
        cover = wider
        lines.add(own)
        end += 1
    }
    let whole = band(rows[rows.startIndex..<end], of: rows, cover)
    return bothSided(whole.rows, at: whole.gutters.first ?? 0) < 8 ? upper ?? whole : whole
}

private func band(_ part: ArraySlice<[LinePiece]>, of rows: ArraySlice<[LinePiece]>, _ cover: XCover) -> PageBand {
    var end = part.endIndex
    while isTorn(before: end, of: rows) { end -= 1 }
    return PageBand(rows: rows[rows.startIndex..<end], gutters: cover.gutters.map(\.middle))
}

/// How many rows have text on both sides.
func bothSided(_ rows: ArraySlice<[LinePiece]>, at gutter: Double) -> Int {
    rows.count { row in row.contains { $0.box.centre < gutter } && row.contains { $0.box.centre > gutter } }
}

/// In points, from the lowest of a row to the highest of the next; below zero when there is no row.
func space(between row: [LinePiece]?, _ next: [LinePiece]) -> Double {
    guard let row else { return -.infinity }
    return next.reduce(.infinity) { min($0, $1.box.top) } - row.reduce(-.infinity) { max($0, $1.box.bottom) }
}

/// The row above has several cells, and the text of one goes on in this row.
func isTorn(before row: Int, of rows: ArraySlice<[LinePiece]>) -> Bool {
    guard row > rows.startIndex, row < rows.endIndex, rows[row - 1].count > 1 else { return false }
    return rows[row].contains { piece in
        rows[row - 1].contains { above in
            piece.box.left < above.box.right && piece.box.right > above.box.left
                && piece.box.top - above.box.bottom < piece.box.height * 0.3
                && abs(piece.box.height - above.box.height) < piece.box.height * 0.1
        }
    }
}

/// A free space from the top of some rows to their bottom.
private struct Gutter {
    var left: Double
    var right: Double

    var width: Double { right - left }
    var middle: Double { (left + right) / 2 }
}

/// Where on the page's width something stands.
private struct XCover {
    /// From left to right, with free space between them.
    var spans: [(left: Double, right: Double)] = []

    init() {}

    /// Of the whole lines that the pieces are of.
    init(lines pieces: [LinePiece], height: Double) {
        for piece in pieces { add(piece.line.box, space: height * 0.4) }
    }

    /// The free spaces, the widest first.
    var gutters: [Gutter] {
        zip(spans, spans.dropFirst()).map { Gutter(left: $0.right, right: $1.left) }.sorted { $0.width > $1.width }
    }

    /// Of which not even a part is free in the other.
    func widestGutter(closedIn other: XCover) -> Double {
        let free = other.gutters
        let closed = gutters.first { gutter in !free.contains { $0.left < gutter.right && $0.right > gutter.left } }
        return closed?.width ?? 0
    }

    /// - Parameter space: What is nearer than that is not apart.
    mutating func add(_ box: PDFBox, space: Double) {
        var left = box.left
        var right = box.right
        spans.removeAll { span in
            guard span.left < right + space, span.right > left - space else { return false }
            left = min(left, span.left)
            right = max(right, span.right)
            return true
        }
        let place = spans.firstIndex { $0.left > left } ?? spans.endIndex
        spans.insert((left, right), at: place)
    }

    mutating func add(_ other: XCover) {
        for span in other.spans {
            add(PDFBox(left: span.left, top: 0, right: span.right, bottom: 0), space: 0)
        }
    }
}
