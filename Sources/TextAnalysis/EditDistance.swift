/// How many letters two words differ by (optimal string alignment: inserted, left out, changed, or two neighbours
/// swapped, no letter touched twice); nil when it is more than the limit.
///
/// It counts bytes of UTF-8, so that it is the same wherever it runs: a letter beyond ASCII counts as its bytes that
/// differ. Only the diagonal band that the limit allows is computed, and nothing once a whole row is beyond the limit.
public func editDistance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    var start = 0
    var firstEnd = first.count
    var secondEnd = second.count
    while start < firstEnd, start < secondEnd, first[start] == second[start] { start += 1 }
    while firstEnd > start, secondEnd > start, first[firstEnd - 1] == second[secondEnd - 1] {
        firstEnd -= 1
        secondEnd -= 1
    }
    guard start < firstEnd, start < secondEnd else {
        let rest = max(firstEnd, secondEnd) - start
        return rest <= limit ? rest : nil
    }
    let reach = min(limit, max(firstEnd, secondEnd) - start)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (2 * reach + 3)) { cells in
        let band = Band(reach: reach, cells: cells)
        return band.distance(first[start..<firstEnd], second[start..<secondEnd])
    }
}

/// Three rows of the table of distances, each as wide as the limit lets a path stray, with a cell beyond reach at
/// either end. A row's cell `offset` is that of column `row + offset - reach - 1`: so the cell above has the next
/// offset, and the cell before above has the same.
private struct Band {
    let reach: Int
    let cells: UnsafeMutableBufferPointer<Int>

    private var width: Int { 2 * reach + 3 }

    func distance(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Int? {
        cells.initialize(repeating: reach + 1)
        for column in 0...min(reach, second.count) { cells[column + reach + 1] = column }
        for row in 1...first.count where fill(row, first, second) > reach { return nil }
        let offset = second.count - first.count + reach + 1
        let result = cells[first.count % 3 * width + offset]
        return result <= reach ? result : nil
    }

    /// - Returns: The least of the row.
    private func fill(_ row: Int, _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Int {
        let base = row % 3 * width
        let above = (row + 2) % 3 * width
        let twoAbove = (row + 1) % 3 * width
        let letter = first[first.startIndex + row - 1]
        var least = reach + 1
        for offset in 1...(2 * reach + 1) {
            let column = row + offset - reach - 1
            guard column >= 0, column <= second.count else {
                cells[base + offset] = reach + 1
                continue
            }
            var cell = min(cells[above + offset + 1], cells[base + offset - 1]) + 1
            if column > 0 {
                let place = second.startIndex + column - 1
                cell = min(cell, cells[above + offset] + (letter == second[place] ? 0 : 1))
                if row > 1, column > 1, letter == second[place - 1], first[first.startIndex + row - 2] == second[place]
                {
                    cell = min(cell, cells[twoAbove + offset] + 1)
                }
            }
            cells[base + offset] = cell
            least = min(least, cell)
        }
        return least
    }
}
