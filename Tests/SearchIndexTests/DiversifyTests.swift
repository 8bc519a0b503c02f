import Testing

@testable import SearchIndex

@Suite struct DiversifyTests {
    private static func candidate(_ passage: Int64, _ entry: Int64, _ kind: String, _ score: Double) -> Candidate {
        Candidate(passage: passage, entry: entry, kind: kind, score: score)
    }

    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var candidates: [Candidate]
        var limit = 10
        var order: [Int64]
    }

    @Test(arguments: [
        Example(testDescription: "nothing", candidates: [], order: []),
        Example(
            testDescription: "by score where all differ",
            candidates: [candidate(1, 1, "a", 1), candidate(2, 2, "b", 3), candidate(3, 3, "c", 2)], order: [2, 3, 1]),
        Example(
            testDescription: "equal ones keep their order",
            candidates: [candidate(1, 1, "a", 1), candidate(2, 2, "b", 1), candidate(3, 3, "c", 1)], order: [1, 2, 3]),
        Example(
            testDescription: "another entry before the same one again",
            candidates: [candidate(1, 1, "a", 10), candidate(2, 1, "a", 9), candidate(3, 2, "a", 8)], order: [1, 3, 2]),
        Example(
            testDescription: "another kind before the same one again",
            candidates: [candidate(1, 1, "a", 10), candidate(2, 2, "a", 9.9), candidate(3, 3, "b", 9.5)],
            order: [1, 3, 2]),
        Example(
            testDescription: "what is much better stays first",
            candidates: [candidate(1, 1, "a", 10), candidate(2, 1, "a", 9), candidate(3, 2, "b", 1)], order: [1, 2, 3]),
        Example(
            testDescription: "no more than the limit",
            candidates: [candidate(1, 1, "a", 3), candidate(2, 2, "b", 2), candidate(3, 3, "c", 1)], limit: 2,
            order: [1, 2]),
        Example(testDescription: "none", candidates: [candidate(1, 1, "a", 3)], limit: 0, order: []),
    ])
    func order(_ example: Example) {
        #expect(diversified(example.candidates, limit: example.limit).map(\.passage) == example.order)
    }

    @Test func theScoreIsWhatDecided() {
        let chosen = diversified(
            [Self.candidate(1, 1, "a", 10), Self.candidate(2, 1, "a", 9), Self.candidate(3, 2, "b", 9)], limit: 3)
        #expect(chosen.map(\.score) == chosen.map(\.score).sorted(by: >))
        #expect(chosen.map(\.passage) == [1, 3, 2])
        #expect((chosen.last?.score ?? 9) < 9)
    }
}
