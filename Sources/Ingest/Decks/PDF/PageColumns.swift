/// Two columns at the top of some rows of a page.
struct PageColumns: Equatable {
    /// From the first that one of them has to the last.
    var rows: Range<Int>
    /// What stands in each, in the order in which they are read.
    var sides: [[LinePiece]]
    /// All that the rows leave free, from left to right.
    var gutters: [Double]
}

/// Pieces that stand beside each other, row by row from top to bottom.
///
/// - Parameter inset: How much of a piece's height may reach into another row; below zero, how much must be free.
func pageRows(_ pieces: [LinePiece], inset: Double = 0.25) -> [[LinePiece]] {
    var rows: [[LinePiece]] = []
    var bottom = -Double.infinity
    func top(_ piece: LinePiece) -> Double { piece.box.top + piece.box.height * inset }
    for piece in pieces.sorted(by: { (top($0), $0.box.left) < (top($1), $1.box.left) }) {
        if rows.isEmpty || top(piece) >= bottom { rows.append([]) }
        rows[rows.count - 1].append(piece)
        bottom = max(bottom, piece.box.bottom - piece.box.height * inset)
    }
    return rows
}

/// The columns that the first rows make, as many as leave a gutter free; nil when they make none.
///
/// - Parameter height: Of a usual line.
func leadingColumns(_ rows: ArraySlice<[LinePiece]>, height: Double) -> PageColumns? {
    var cover = XCover()
    // Of whole lines, since the long spaces in them are no gutters.
    var lines = XCover()
    var end = rows.startIndex
    for row in rows {
        var wider = cover
        var own = XCover()
        for piece in row {
            // Code has comments behind its lines, and poppler parts long spaces in it.
            let space = height * (piece.isCode ? 2 : 0.4)
            wider.add(piece.box, space: space)
            own.add(piece.line.box, space: space)
        }
        // More columns than that are none; and where a gutter ends that is about as wide as those that stay, other
        // columns begin.
        let lost = max(lines.widestGutter(closedIn: wider), own.widestGutter(closedIn: wider))
        let widest = wider.gutters.first
        let width = widest?.width ?? 0
        if wider.spans.count > 32 { break }
        // A row with long spaces says nothing against a gutter that three others have.
        if lost > 0, lost * 1.5 > width,
            bothSided(rows[rows.startIndex..<end], at: widest?.middle ?? 0) < 3
        {
            break
        }
        if end > rows.startIndex, space(between: rows[end - 1], row) > max(4 * height, width) { break }
        cover = wider
        for piece in row { lines.add(piece.line.box, space: height * 0.4) }
        end += 1
    }
    while isTorn(before: end, of: rows) { end -= 1 }
    let band = rows[rows.startIndex..<end]
    let gutters = cover.gutters.map(\.middle)
    for gutter in gutters {
        if var columns = columns(of: band, at: gutter) {
            columns.gutters = gutters.sorted()
            return columns
        }
    }
    return nil
}

/// How many rows have text on both sides.
private func bothSided(_ rows: ArraySlice<[LinePiece]>, at gutter: Double) -> Int {
    rows.count { row in row.contains { $0.box.centre < gutter } && row.contains { $0.box.centre > gutter } }
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
}

private func columns(of band: ArraySlice<[LinePiece]>, at gutter: Double) -> PageColumns? {
    let rows = withoutEnds(band, at: gutter)
    let left = rows.flatMap { $0.filter { $0.box.centre < gutter } }
    let right = rows.flatMap { $0.filter { $0.box.centre > gutter } }
    // Long spaces in a few lines of a paragraph above each other are no gutter.
    let isParted = right.count(where: { $0.part == 0 }) * 2 >= right.count || bothSided(rows, at: gutter) > 5
    guard left.count > 1, right.count > 1, isParted, let isLeftFirst = isReadFirst(left, before: right) else {
        return nil
    }
    return PageColumns(
        rows: rows.startIndex..<rows.endIndex, sides: isLeftFirst ? [left, right] : [right, left], gutters: [])
}

/// Without lines at the end that are left of the gutter and far below the others: they are read after both columns.
/// Likewise without those at the beginning that are right of it and far above.
private func withoutEnds(_ band: ArraySlice<[LinePiece]>, at gutter: Double) -> ArraySlice<[LinePiece]> {
    guard let last = band.lastIndex(where: { $0.contains { $0.box.centre > gutter } }),
        let first = band.firstIndex(where: { $0.contains { $0.box.centre < gutter } })
    else { return band }
    var rows = band
    if last + 1 < rows.endIndex, isFar(rows[last + 1], below: rows[last]) { rows = rows[...last] }
    if first > rows.startIndex, first < rows.endIndex, isFar(rows[first], below: rows[first - 1]) {
        rows = rows[first...]
    }
    return rows
}

private func isFar(_ row: [LinePiece], below: [LinePiece]) -> Bool {
    space(between: below, row) > 1.5 * row.reduce(0) { max($0, $1.box.height) }
}

private func space(between row: [LinePiece], _ next: [LinePiece]) -> Double {
    next.reduce(Double.infinity) { min($0, $1.box.top) } - row.reduce(-Double.infinity) { max($0, $1.box.bottom) }
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

/// Whether the left one of two columns comes first: when they are beside each other for half the height of the
/// shorter. One that is for the most part above the other comes before it. Nil when they are neither, as the texts of
/// a zigzag.
private func isReadFirst(_ left: [LinePiece], before right: [LinePiece]) -> Bool? {
    let one = heights(left)
    let other = heights(right)
    if (other.range.top + other.range.bottom) / 2 < one.range.top { return false }
    let isBeside = common(one.spans, other.spans) * 2 >= min(total(one.spans), total(other.spans))
    return isBeside || (one.range.top + one.range.bottom) / 2 < other.range.top ? true : nil
}

private typealias YSpan = (top: Double, bottom: Double)

/// Where on the page's height something stands, or is as near as half a line.
private func heights(_ pieces: [LinePiece]) -> (range: YSpan, spans: [YSpan]) {
    var spans: [YSpan] = []
    var range: YSpan = (.infinity, -.infinity)
    for piece in pieces.sorted(by: { $0.box.top < $1.box.top }) {
        let top = piece.box.top - piece.box.height / 2
        let bottom = piece.box.bottom + piece.box.height / 2
        if let last = spans.last, top <= last.bottom {
            spans[spans.count - 1].bottom = max(last.bottom, bottom)
        } else {
            spans.append((top, bottom))
        }
        range = (min(range.top, piece.box.top), max(range.bottom, piece.box.bottom))
    }
    return (range, spans)
}

private func total(_ spans: [YSpan]) -> Double { spans.reduce(0) { $0 + $1.bottom - $1.top } }

private func common(_ some: [YSpan], _ others: [YSpan]) -> Double {
    var shared = 0.0
    var next = 0
    for span in some {
        while next < others.count, others[next].bottom <= span.top { next += 1 }
        var other = next
        while other < others.count, others[other].top < span.bottom {
            shared += min(span.bottom, others[other].bottom) - max(span.top, others[other].top)
            other += 1
        }
    }
    return shared
}
