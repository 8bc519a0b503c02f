import Model
import QueryLanguage
import Testing

@testable import SearchIndex
@testable import Terminal

@Suite struct ExplanationTextTests {
    private let query = Query(
        groups: [.init([.word("quorum")]), .init([.phrase("split brain")], need: .required)],
        filters: [.init(.kind([.practice, .runbook]))])

    private var scored: SearchResult {
        var first = group("Quorum", hit("practices/quorum"))
        first.score = EntryScore(
            total: 12.345,
            terms: [
                TermScore(term: "quorum", entries: 1, rarity: 3.2, frequency: 2.5, score: 4),
                TermScore(term: "\u{1B}[2J", entries: 20, rarity: 0.5, frequency: 1, score: 0.996),
                TermScore(term: "absent", entries: 20, rarity: 0.5, frequency: 0, score: 0),
            ], passage: 1.5, title: 2, titleFactor: 1.2, kindFactor: 1.05)
        var second = group("Partition", hit("runbooks/partition"))
        second.score.total = 0.004
        return result([first, second])
    }

    @Test func saysHowTheQueryWasReadAndEachPartOfAScore() {
        #expect(
            explanationText(of: query, scored, style: plain) == """
                read as: any of: quorum; must have: "split brain"; kind is practice or runbook
                1. practices/quorum  12.35
                     4.00  quorum: here 2.50, 1 entry has it, tells 3.20
                     1.00  \u{FFFD}[2J: here 1.00, 20 entries have it, tells 0.50
                     1.50  its best passage
                     2.00  words of its title
                     times 1.20, for how much of its title was asked for
                     times 1.05, as a practice
                2. runbooks/partition  0.00


                """)
    }

    @Test func inJSONNothingIsLeftOut() throws {
        let json = try fields(searchJSON(scored, query: "x", explaining: query))
        let explanation = try #require(json["explanation"] as? [String: Any])
        #expect(
            explanation["read_as"] as? String
                == #"any of: quorum; must have: "split brain"; kind is practice or runbook"#)
        let entries = try #require(explanation["entries"] as? [[String: Any]])
        #expect(entries.map { $0["entry"] as? String } == ["practices/quorum", "runbooks/partition"])
        let first = try #require(entries.first)
        #expect(first["score"] as? Double == 12.345 && first["title_factor"] as? Double == 1.2)
        #expect(first["passage"] as? Double == 1.5 && first["title"] as? Double == 2)
        #expect(first["kind_factor"] as? Double == 1.05)
        let terms = try #require(first["terms"] as? [[String: Any]])
        #expect(terms.map { $0["term"] as? String } == ["quorum", "\u{1B}[2J", "absent"])
        #expect(terms[0]["entries"] as? Int == 1 && terms[0]["rarity"] as? Double == 3.2)
        #expect(terms[0]["frequency"] as? Double == 2.5 && terms[0]["score"] as? Double == 4)
        #expect(try fields(searchJSON(scored, query: "x"))["explanation"] == nil)
    }
}
