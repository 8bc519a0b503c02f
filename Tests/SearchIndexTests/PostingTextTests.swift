import SeededNumbers
import Testing

@testable import SearchIndex

@Suite struct PostingTextTests {
    @Test(arguments: [
        (SIMD8<UInt16>(body: 1), 0, "B"), (SIMD8(body: 1), 3, "H"), (SIMD8(title: 1), 0, "AB"),
        (SIMD8(other: 1), 1, "CQ"),
        (SIMD8(title: 1, body: 1), 0, "AJ"), (SIMD8(body: 2), 0, "AoBB"), (SIMD8(title: 1, body: 3), 2, "EpBAC"),
    ])
    func theMostCommonIsTheShortest(counts: SIMD8<UInt16>, skipped: Int, text: String) {
        var written = NumberText()
        written.append(counts, skipped: skipped)
        #expect(written.text == text)
        #expect(readPostings(text) == [Posting(passage: Int32(skipped), counts: counts)])
    }

    @Test func postingsAreReadAsTheyWereWritten() {
        var random = SeededNumbers(seed: 5)
        var postings: [Posting] = []
        var written = NumberText()
        var passage: Int32 = -1
        for _ in 0..<1000 {
            let skipped = Int.random(in: 0..<100, using: &random)
            var counts = SIMD8<UInt16>()
            for field in Field.allCases {
                let most: UInt16 = [0, 0, 1, 3, .max].randomElement(using: &random) ?? 0
                counts[field.rawValue] = UInt16.random(in: 0...most, using: &random)
            }
            written.append(counts, skipped: skipped)
            passage += Int32(skipped) + 1
            postings.append(Posting(passage: passage, counts: counts))
        }
        #expect(readPostings(written.text) == postings)
    }

    @Test(arguments: ["", "A", "!", "C!"])
    func whatIsNoPostingIsNone(text: String) { #expect(readPostings(text) == []) }

    @Test func whatMakesNoSenseEndsThem() { #expect(readPostings("BB!B").map(\.passage) == [0, 1]) }
}
