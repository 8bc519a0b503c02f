import SeededNumbers
import Testing

@testable import SearchIndex

/// FTS5 has a language of its own; none of it must come through from what a reader typed.
@Suite struct NastyQueryTests {
    @Test(arguments: [
        "", " ", "\"", "\"\"", "\"\"\"", "'", "*", "**", "\"*\"", "a*b", "quorum*", "*quorum", "quorum**",
        "AND", "OR", "NOT", "NEAR", "AND OR", "quorum AND", "OR quorum", "NOT quorum", "NEAR(quorum majority, 2)",
        "(", ")", "(quorum", "quorum)", "()", "[quorum]", "{title heading}: quorum", "{", "}",
        ":", "title:", "title:quorum", "title : quorum", "nosuchcolumn:quorum", "- quorum", "-quorum", "-title:quorum",
        "^quorum", "quorum + majority", "+", ",", ";", "quorum; DROP TABLE entry", "' OR 1=1 --", "--", "/*", "%", "_",
        "\\", "?1", ":a", "@a", "$a", "🎉", "quorum🎉", "👩‍👩‍👧‍👦", "1️⃣", "½", "Ⅷ", "\u{301}", "e\u{301}", "\u{FEFF}",
        "\u{202E}quorum", "quo\u{AD}rum", "\u{0}", "quo\u{0}rum", "\"a\u{0}b", "a\u{1}b\u{2}c\u{3}", "\u{FFFD}",
        "a\r\nb",
        "\u{10FFFF}a", "ſ", "İ", "ß", "﷽", "a\u{300}\u{301}\u{302}*",
        "\"\u{301})", "a\"\u{301}b OR c", "*\u{301}",
    ])
    func isNeverAnError(text: String) throws {
        let index = try TemporaryIndex(sampleFiles)
        let result = try index.search(text)
        #expect(result.groups.count == min(10, result.total))
        #expect(result.groups.allSatisfy { !$0.hits.isEmpty })
    }

    @Test func aQueryMayBeLong() throws {
        let index = try TemporaryIndex(sampleFiles)
        let words = (0..<2000).map { "word\($0)" }.joined(separator: " ")
        #expect(try index.found("quorum " + words) == ["practices/quorum"])
        #expect(try index.search("\"" + words + "\"").total == 0)
        #expect(try index.search(String(repeating: "a", count: 100_000) + "*").total == 0)
        let beginnings = (0..<1000).map { "q\(UnicodeScalar(97 + $0 % 26) ?? "a")*" }.joined(separator: " ")
        #expect(try Set(index.entries(beginnings)) == ["practices/quorum", "books/small-book"])
    }

    @Test func whateverIsPutTogetherIsAQuery() throws {
        let parts = [
            "quorum", "major", "side", "\"", "*", " ", " ", "AND", "OR", "NOT", "NEAR", "(", ")", "{", "}", "[", "]",
            ":", "title", "kind:", "has:", "links:", "tag:", "in:", "year:", "missing-in", "code", "2012", "runbook",
            "OR ", "-", "+", "^", ",", "'", "\\", "\u{0}", "é", "🎉", "\u{301}", "\n", "1", "½", ";", "%",
        ]
        var numbers = SeededNumbers(seed: 7)
        let index = try TemporaryIndex(sampleFiles)
        var found = 0
        for _ in 0..<800 {
            let count = Int.random(in: 1...14, using: &numbers)
            let text = (0..<count).compactMap { _ in parts.randomElement(using: &numbers) }.joined()
            do {
                let result = try index.search(text, isTyping: count % 2 == 0)
                found += min(1, result.total)
                #expect(result.groups.count == min(10, result.total), "\(text.debugDescription)")
                #expect(result.groups.allSatisfy { !$0.hits.isEmpty }, "\(text.debugDescription)")
            } catch {
                Issue.record(error, "\(text.debugDescription)")
            }
        }
        #expect(found > 50)
    }
}
