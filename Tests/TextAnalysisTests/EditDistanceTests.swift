import Testing
import TextAnalysis

@Suite struct EditDistanceTests {
    @Test func measuresTheSharedCases() throws {
        for expected in try SharedCases.read().distances {
            let (first, second) = (Array(expected.first.utf8), Array(expected.second.utf8))
            let comment: Comment = "\(expected.first), \(expected.second), \(expected.limit)"
            #expect(editDistance(first, second, limit: expected.limit) == expected.distance, comment)
            #expect(editDistance(second, first, limit: expected.limit) == expected.distance, comment)
        }
    }

    /// The table filled whole, for all words of two letters up to five long.
    @Test func equalsTheWholeTable() {
        let words = (0...5).flatMap { count in
            (0..<(1 << count)).map { bits in (0..<count).map { UInt8(bits >> $0 & 1) } }
        }
        for first in words {
            for second in words {
                let distance = wholeTable(first, second)
                for limit in 0...3 {
                    let expected = distance <= limit ? distance : nil
                    #expect(editDistance(first, second, limit: limit) == expected, "\(first) \(second) \(limit)")
                }
            }
        }
    }

    private func wholeTable(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var table = Array(repeating: Array(0...second.count), count: first.count + 1)
        for row in 0...first.count {
            table[row][0] = row
            guard row > 0 else { continue }
            for column in 1..<(second.count + 1) {
                let change = first[row - 1] == second[column - 1] ? 0 : 1
                var cell = min(table[row - 1][column], table[row][column - 1]) + 1
                cell = min(cell, table[row - 1][column - 1] + change)
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    cell = min(cell, table[row - 2][column - 2] + 1)
                }
                table[row][column] = cell
            }
        }
        return table[first.count][second.count]
    }
}
