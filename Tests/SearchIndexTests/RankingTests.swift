import Model
import Testing

@testable import SearchIndex

@Suite struct RankingTests {
    private typealias Row = EntryTable.Row

    private static func table(_ rows: Row...) -> EntryTable { EntryTable(rows) }
    private static let row = EntryTableTests.row(passages: 2)
    /// Four entries of two passages each.
    private static let even = EntryTable(Array(repeating: row, count: 4))

    private static func term(_ counts: [Int32: SIMD8<UInt16>], use: RankedTerm.Use = .everywhere) -> RankedTerm {
        let postings = counts.sorted { $0.key < $1.key }.map { Posting(passage: $0.key, counts: $0.value) }
        return RankedTerm(postings: postings, use: use)
    }

    private static func scores(_ terms: [RankedTerm], in table: EntryTable = even) -> [Double] {
        let ranking = Ranking(terms, in: table)
        return table.rows.indices.map(ranking.score)
    }

    @Test(arguments: [Field.title, .names, .heading, .body, .other])
    func moreOccurrencesNeverLowerAScore(field: Field) {
        var last = 0.0
        for count in 1...40 {
            var counts = SIMD8<UInt16>()
            counts[field.rawValue] = UInt16(count)
            let score = Self.scores([Self.term([0: counts, 5: SIMD8(body: 1)])])[0]
            #expect(score > last)
            last = score
        }
    }

    @Test func everyTermAdds() {
        let first = Self.term([0: SIMD8(body: 1)])
        let second = Self.term([1: SIMD8(body: 1)])
        let alone = Self.scores([first])[0]
        #expect(Self.scores([first, second])[0] > alone)
        #expect(Self.scores([first, first])[0] == 2 * alone)
        #expect(Self.scores([first, Self.term([2: SIMD8(body: 1)])])[0] == alone)
    }

    @Test func aRareWordTellsMore() {
        let rare = Self.term([0: SIMD8(body: 1)])
        let common = Self.term([2: SIMD8(body: 1), 4: SIMD8(body: 1)])
        let scores = Self.scores([rare, common])
        #expect(scores[0] > scores[1] && scores[1] == scores[2] && scores[3] == 0)
    }

    @Test func whatAnEntryIsCalledCountsMost() {
        let counts = [SIMD8<UInt16>(title: 1), SIMD8(names: 1), SIMD8(heading: 1), SIMD8(body: 1)]
        let scores = Self.scores([Self.term([0: counts[0], 2: counts[1], 4: counts[2], 6: counts[3]])])
        #expect(scores == scores.sorted(by: >) && Set(scores).count == 4)
    }

    /// A word that every entry has still tells how much of it each has.
    @Test func aWordOfAllEntriesStillCounts() {
        let term = Self.term([0: SIMD8(body: 1), 2: SIMD8(body: 2), 4: SIMD8(body: 1), 6: SIMD8(title: 1)])
        let scores = Self.scores([term])
        #expect(scores.allSatisfy { $0 > 0 })
        #expect(scores[1] > scores[0] && scores[0] == scores[2] && scores[3] > scores[1])
        #expect(Ranking([term], in: Self.even).found == [0, 1, 2, 3])
    }

    @Test func aRunbookComesBeforeWhatIsAsGood() {
        let table = Self.table(
            EntryTableTests.row(.talk), EntryTableTests.row(.runbook), EntryTableTests.row(.practice))
        let scores = Self.scores([Self.term([0: SIMD8(body: 1), 1: SIMD8(body: 1), 2: SIMD8(body: 1)])], in: table)
        #expect(scores[0] == scores[2] && abs(scores[1] - scores[0] * 1.4) < 1e-12)
    }

    @Test func theMoreOfATitleIsAskedForTheBetter() {
        let weight = Int((rarity(of: 1, in: 3) * titleWeightUnit).rounded())
        let table = Self.table(
            EntryTableTests.row(weight: weight), EntryTableTests.row(weight: 3 * weight), EntryTableTests.row())
        let counts = SIMD8<UInt16>(title: 1)
        let scores = Self.scores([Self.term([0: counts]), Self.term([1: counts])], in: table)
        #expect(scores[0] > scores[1])
        // No more than the whole of it.
        let twice = Self.scores([Self.term([0: counts]), Self.term([0: counts])], in: table)[0]
        #expect(abs(twice - 2 * scores[0]) < 1e-9)
    }

    @Test func aShortTextIsMoreAboutItsWordsAndAShortTitleToo() {
        let lengths = Self.table(EntryTableTests.row(length: 10), EntryTableTests.row(length: 100))
        let body = Self.term([0: SIMD8(body: 1), 1: SIMD8(body: 1)])
        #expect(Self.scores([body], in: lengths)[0] > Self.scores([body], in: lengths)[1])
        let titles = Self.table(EntryTableTests.row(title: 1), EntryTableTests.row(title: 9))
        let title = Self.term([0: SIMD8(title: 1), 1: SIMD8(title: 1)])
        #expect(Self.scores([title], in: titles)[0] > Self.scores([title], in: titles)[1])
    }

    @Test func wordsInOnePassageAreBetterThanInTwo() {
        let near = Self.term([0: SIMD8(body: 1), 2: SIMD8(body: 1)])
        let far = Self.term([0: SIMD8(body: 1), 3: SIMD8(body: 1)])
        let scores = Self.scores([near, far])
        #expect(scores[0] > scores[1])
    }

    @Test func aCompoundCountsForItsEntryOnly() {
        let ranking = Ranking([Self.term([0: SIMD8(title: 1, other: 1)], use: .entryOnly)], in: Self.even)
        #expect(ranking.score(of: 0) > 0 && ranking.passageScores.allSatisfy { $0 == 0 })
        let everywhere = Ranking([Self.term([0: SIMD8(title: 1, other: 1)])], in: Self.even)
        #expect(everywhere.score(of: 0) > ranking.score(of: 0) && everywhere.passageScores[0] > 0)
    }

    @Test func aStopWordCountsInTheTitlesOfWhatHasOtherWords() {
        let word = Self.term([0: SIMD8(body: 1), 2: SIMD8(body: 1)])
        let mark = Self.term([0: SIMD8(other: 1), 4: SIMD8(other: 1)], use: .titleOnly)
        let ranking = Ranking([word, mark], in: Self.even)
        #expect(ranking.score(of: 0) > ranking.score(of: 1) && ranking.score(of: 1) == Self.scores([word])[1])
        #expect(ranking.found == [0, 1] && ranking.score(of: 2) == 0)
    }

    @Test func nothingFoundScoresNothing() {
        #expect(Ranking([], in: Self.even).found == [])
        #expect(Self.scores([Self.term([:])]) == [0, 0, 0, 0])
        #expect(Ranking([], in: EntryTable([])).passageScores == [])
    }

    @Test func theWeightOfATermIsAFactor() {
        var term = Self.term([0: SIMD8(body: 2, other: 1)])
        let whole = Self.scores([term])[0]
        term.weight = 0.25
        #expect(abs(Self.scores([term])[0] - whole / 4) < 1e-12)
    }
}
