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
    let band = leadingBand(rows, height: height)
    for gutter in band.gutters {
        if var columns = columns(of: band.rows, at: gutter) {
            columns.gutters = band.gutters.sorted()
            return columns
        }
    }
    return nil
}

private func columns(of band: ArraySlice<[LinePiece]>, at gutter: Double) -> PageColumns? {
    let rows = withoutEnds(band, at: gutter)
    let left = rows.flatMap { $0.filter { $0.box.centre < gutter } }
    let right = rows.flatMap { $0.filter { $0.box.centre >= gutter } }
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
