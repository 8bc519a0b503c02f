/// How unlikely it is, in hundredths, that someone who meant one word typed another: 70 for a letter left out or two
/// swapped, 100 for a letter changed or too many. A changed letter is one of many that could have come, which is why what
/// is left out weighs less.
///
/// Like `editDistance`, in bytes of UTF-8 and with no letter touched twice.
public func slipCost(typed: [UInt8], meant: [UInt8]) -> Int {
    var twoAbove: [Int] = []
    var above = (0...meant.count).map { $0 * leftOut }
    for row in 0..<typed.count {
        var cells = [above[0] + tooMany]
        for column in 0..<meant.count {
            let change = typed[row] == meant[column] ? 0 : changed
            var cell = min(above[column + 1] + tooMany, cells[column] + leftOut, above[column] + change)
            if row > 0, column > 0, typed[row] == meant[column - 1], typed[row - 1] == meant[column] {
                cell = min(cell, twoAbove[column - 1] + swapped)
            }
            cells.append(cell)
        }
        (twoAbove, above) = (above, cells)
    }
    return above[meant.count]
}

private let leftOut = 70
private let swapped = 70
private let changed = 100
private let tooMany = 100
