import Model
import Testing

@testable import SearchIndex

@Suite struct EntryTableTests {
    static func row(
        _ kind: Kind = .article, length: Int = 10, title: Int = 2, weight: Int = 20, passages: Int = 1, day: Int = 0
    ) -> EntryTable.Row {
        EntryTable.Row(
            kind: kind, length: length, titleLength: title, titleWeight: weight, firstPassage: 0, passages: passages,
            day: day)
    }

    @Test func passagesAreCountedOverTheWholeIndex() {
        let table = EntryTable([Self.row(passages: 2), Self.row(length: 30, title: 5), Self.row(passages: 3)])
        #expect(table.passageCount == 6)
        #expect(table.entryOfPassage == [0, 0, 1, 2, 2, 2])
        #expect(table.rows.map(\.firstPassage) == [0, 2, 3])
        #expect(table.rows.indices.map(table.passages) == [0..<2, 2..<3, 3..<6])
        #expect(table.averageLength == 50.0 / 3 && table.averageTitleLength == 3)
    }

    @Test(arguments: [[], [row(length: 0, title: 0)]])
    func anAverageIsNeverZero(rows: [EntryTable.Row]) {
        #expect(EntryTable(rows).averageLength == 1)
        #expect(EntryTable(rows).averageTitleLength == 1)
    }

    @Test(arguments: [
        [], [row()], Kind.allCases.map { row($0, length: 15) },
        [
            row(length: roundedLength(12345), title: 90, weight: 700, passages: 400, day: 20_130_618),
            row(day: 19_700_101),
        ],
    ])
    func isReadAsItWasWritten(rows: [EntryTable.Row]) {
        let table = EntryTable(rows)
        #expect(EntryTable(text: table.text) == table)
    }

    /// Cut off; no kind of ours; no passages; no number at all; lengths and passages that no index can have.
    @Test(arguments: ["A", "AKCUB", "JKCUBA", "AKCUAA", "!", "AKCUBA!", "A/////fCUBA", "AKCU////////fA"])
    func whatIsNoTableIsNone(text: String) { #expect(EntryTable(text: text) == nil) }

    @Test(arguments: [
        (0, 0, 0), (1, 1, 1), (15, 15, 15), (16, 16, 16), (17, 16, 16), (18, 17, 18), (31, 23, 30), (32, 24, 32),
        (63, 31, 60), (64, 32, 64), (1000, 63, 960), (1 << 30, 224, 1 << 30),
    ])
    func fourBitsOfALengthAreKept(words: Int, code: Int, rounded: Int) {
        #expect(lengthCode(words) == code)
        #expect(roundedLength(words) == rounded)
    }

    @Test func lengthsKeepTheirOrderWithinAnEighth() {
        var last = -1
        for words in 0..<20_000 {
            let code = lengthCode(words)
            let rounded = roundedLength(words)
            #expect(code == last || code == last + 1)
            #expect(rounded <= words && (words - rounded) * 8 <= words)
            #expect(lengthCode(rounded) == code)
            last = code
        }
    }

    @Test func saysWhatRankingNeedsOfTheEntries() {
        let files: Files = [
            article("a", "Quorum", "One two.\n\n## Three\n\nFour.\n"),
            article("b", "Quorum and fencing", fields: "date: 2013-06\n"),
            article("c", "And fencing", fields: "date: 2013-06-18\n"),
        ]
        let table = IndexedLibrary(of: linked(files)).table
        #expect(table.rows.map(\.passages) == [2, 1, 1])
        #expect(table.rows.map(\.length) == [5, 3, 2])
        #expect(table.rows.map(\.titleLength) == [1, 3, 2])
        #expect(table.rows.map(\.day) == [0, 20_130_601, 20_130_618])
        // Each of the three words is in two of three titles.
        let weight = rarity(of: 2, in: 3)
        #expect(table.rows.map(\.titleWeight) == [1, 3, 2].map { Int((weight * $0).rounded()) })
    }
}
