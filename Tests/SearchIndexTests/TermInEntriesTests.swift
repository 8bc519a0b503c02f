import Model
import Testing

@testable import SearchIndex

@Suite struct TermInEntriesTests {
    private static let table = EntryTable([
        EntryTableTests.row(length: 10, passages: 2), EntryTableTests.row(length: 30, passages: 1),
        EntryTableTests.row(length: 20, passages: 3),
    ])

    private static func posting(_ passage: Int32, _ counts: SIMD8<UInt16>) -> Posting {
        Posting(passage: passage, counts: counts)
    }

    @Test func occurrencesAreAddedUpByEntry() throws {
        let postings = [
            Self.posting(0, SIMD8(title: 1, names: 2, body: 3)), Self.posting(1, SIMD8(heading: 2, other: 1)),
            Self.posting(4, SIMD8(body: 1)), Self.posting(5, SIMD8(body: 4)),
        ]
        let term = TermInEntries(postings, in: Self.table)
        #expect(term.occurrences.map(\.entry) == [0, 2])
        #expect(term.occurrences.map(\.postings) == [0..<2, 2..<4])
        let first = try #require(term.occurrences.first)
        #expect(first.title == 1 && first.names == 2 && first.texts == 7 && first.other == 1)
        #expect(term.occurrences[1].texts == 5)
        #expect(term.weight == rarity(of: 2, in: 3) && term.titleWeight == rarity(of: 1, in: 3))
    }

    @Test func aLongTextCountsForLessAndATitleDoesNot() {
        let inTexts = TermInEntries((0..<6).map { Self.posting($0, SIMD8(body: 1)) }, in: Self.table)
        let frequencies = inTexts.occurrences.map { inTexts.frequency(of: $0, in: Self.table) / $0.texts }
        #expect(frequencies[0] > frequencies[2] && frequencies[2] > frequencies[1])
        let inTitles = TermInEntries([0, 2, 3].map { Self.posting($0, SIMD8(title: 1)) }, in: Self.table)
        #expect(inTitles.occurrences.map { inTitles.frequency(of: $0, in: Self.table) } == [3, 3, 3])
    }

    @Test func nothingIsNowhere() {
        let term = TermInEntries([], in: Self.table)
        #expect(term.occurrences.isEmpty && term.weight == 0 && term.titleWeight == 0 && term.tellsPassages)
    }

    @Test(arguments: [(10, 10, true), (1023, 1023, true), (1024, 1024, false), (1024, 4096, true), (1025, 4096, false)])
    func aVeryCommonWordDoesNotTellPassagesApart(count: Int, total: Int, tells: Bool) {
        let table = EntryTable((0..<total).map { _ in EntryTableTests.row() })
        let postings = (0..<count).map { Self.posting(Int32($0), SIMD8(body: 1)) }
        #expect(TermInEntries(postings, in: table).tellsPassages == tells)
    }

    @Test func rarityFallsAndStaysAboveZero() {
        let rarities = (1...1000).map { rarity(of: $0, in: 1000) }
        #expect(zip(rarities, rarities.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(rarities[0] > rarities[9] && rarities[9] > rarities[99] && rarities[999] > 0.6)
        #expect(rarity(of: 0, in: 1000) == 0)
    }

    @Test func moreCountsForLessAndLess() {
        let shares = (0...20).map { saturated(Double($0), length: 1, normalisation: 0.5) }
        let steps = zip(shares, shares.dropFirst()).map { $1 - $0 }
        #expect(shares[0] == 0 && shares[1] == 1)
        #expect(steps.allSatisfy { $0 > 0 })
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 > $1 })
        #expect(saturated(1, length: 2, normalisation: 0.5) < 1 && saturated(1, length: 2, normalisation: 0) == 1)
    }
}
