import SearchIndex
import Testing

@testable import BrowserIndex

@Suite struct SpliceListTests {
    /// Postings of some passages: the passage is how often the term stands in its body.
    private func list(_ passages: [Int]) -> ArraySlice<UInt8> {
        var text = NumberText()
        var last = -1
        for passage in passages {
            text.append(counts(passage), skipped: passage - last - 1)
            last = passage
        }
        return text.bytes[...]
    }

    private func counts(_ passage: Int) -> SIMD8<UInt16> { [0, 0, UInt16(passage % 2), UInt16(passage), 0, 0, 0, 0] }

    @Test(arguments: [
        ([1, 5, 900], 0, [0, 1, 5, 900]), ([1, 5, 900], 3, [1, 3, 5, 900]), ([1, 5, 900], 901, [1, 5, 900, 901]),
        ([], 4, [4]), ([0], 1, [0, 1]), ([7], 5000, [7, 5000]),
    ])
    func aPassageIsPutIn(passages: [Int], passage: Int, expected: [Int]) throws {
        let new = written(counts(passage))
        let spliced = try splice(list(passages), .postings, passage: passage, old: nil, new: new)
        #expect(spliced == list(expected))
        #expect(try splice(spliced, .postings, passage: passage, old: new, new: nil) == list(passages))
        #expect(throws: NeedsWholeIndex.self) {
            try splice(spliced, .postings, passage: passage, old: nil, new: new)
        }
        #expect(throws: NeedsWholeIndex.self) {
            try splice(list(passages), .postings, passage: passage, old: new, new: nil)
        }
    }

    @Test func anItemIsReplacedByALongerOne() throws {
        let new: SIMD8<UInt16> = [40, 0, 0, 1, 2, 0, 0, 0]
        let spliced = try splice(list([1, 5, 6]), .postings, passage: 5, old: written(counts(5)), new: written(new))
        let read = readPostings(String(decoding: spliced, as: UTF8.self))
        #expect(read.map(\.passage) == [1, 5, 6] && read.map(\.counts) == [counts(1), new, counts(6)])
    }

    @Test(arguments: ["g", "AA", "*"])
    func whatIsNoListIsNotChanged(text: String) {
        #expect(throws: NeedsWholeIndex.self) {
            try splice(Array(text.utf8)[...], .positions, passage: 99, old: nil, new: [65])
        }
    }
}
