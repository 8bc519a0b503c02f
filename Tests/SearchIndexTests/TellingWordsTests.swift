import Model
import Testing

@testable import SearchIndex

@Suite struct TellingWordsTests {
    private static func index() throws -> TemporaryIndex { try TemporaryIndex(sampleFiles) }

    /// `the` is in more than a quarter of the passages, `tie` in one, `sides` in two.
    @Test func areThoseThatFewPassagesHave() throws {
        let file = try Self.index()
        let telling = try SearchIndex(path: file.path).tellingWords(of: "The sides, a TIE; zebras both the")
        #expect(telling.words == ["tie", "both", "sides"])
    }

    @Test func whatATextSaysOftenCountsForMore() throws {
        let file = try Self.index()
        let words = try SearchIndex(path: file.path).tellingWords(of: "tie power power power").words
        #expect(words == ["power", "tie"])
        #expect(try SearchIndex(path: file.path).tellingWords(of: "tie power power", limit: 1).words == ["power"])
    }

    @Test func findPassagesOfTheWantedKinds() throws {
        let file = try Self.index()
        let index = try SearchIndex(path: file.path)
        let telling = TellingWords(words: ["fenced", "sides"])
        #expect(
            try index.passages(with: telling, of: [.incident]).map(\.address.description)
                == ["incidents/switch-2012#what-ended-it"])
        #expect(try index.passages(with: telling, of: [.incident, .runbook]).count == 3)
        #expect(try index.passages(with: TellingWords(words: []), of: [.incident]) == [])
    }

    @Test func areShownAsTheEntryWritesThem() throws {
        let file = try Self.index()
        let index = try SearchIndex(path: file.path)
        let telling = TellingWords(words: ["fence", "switch", "update"])
        #expect(try index.matches(of: telling, in: "incidents/switch-2012").map { $0.lowercased() }.contains("fenced"))
        #expect(try index.matches(of: telling, in: "articles/plain") == [])
    }

    @Test(arguments: ["", "\"", "* OR AND", "a\0b", "NEAR(", "🎉"])
    func readAnyText(text: String) throws {
        let file = try Self.index()
        let index = try SearchIndex(path: file.path)
        let telling = try index.tellingWords(of: text)
        #expect(try index.passages(with: telling, of: Kind.allCases).count <= 400)
    }
}
