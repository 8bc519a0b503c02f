/// Cells of nothing between two bars: md4c 0.4.8 leaves them out, and the row's later cells move to the left.
extension Array where Element == UInt8 {
    func hasEmptyCell(_ row: Range<Int>) -> Bool {
        row.dropLast().contains { self[$0] == .verticalBar && self[$0 + 1] == .verticalBar }
    }

    /// For each cell of a row whether there is at least one character between its bars.
    func cellsWithText(_ row: Range<Int>) -> [Bool] {
        var cells: [Bool] = []
        var start = row.lowerBound
        var index = start
        while index < row.upperBound {
            switch self[index] {
            case .backslash: index += 2
            case .backtick:
                let end = endOfRun(from: index, limit: row.upperBound)
                index = endOfCode(from: end, limit: row.upperBound, runLength: end - index) ?? end
            case .verticalBar:
                // What is before a bar that begins the row is no cell.
                if index > row.lowerBound { cells.append(index > start) }
                index += 1
                start = index
            default: index += 1
            }
        }
        // Nor is what is after a bar that ends it.
        if start < endWithoutBlanks(row) { cells.append(true) }
        return cells
    }
}
