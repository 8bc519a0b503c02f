import Testing

@testable import SearchIndex

@Suite struct MarkedTextTests {
    private static let start = String(MarkedText.matchStart)
    private static let end = String(MarkedText.matchEnd)

    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("<a>", "[a]"), ("x <a> y", "x [a] y"), ("<a><b>", "[a][b]"),
        ("<a> <b> c", "[a] [b] c"), ("one\ntwo <a\r\nb>", "one two [a b]"), ("lone > end", "[lone ] end"),
        ("lone < start", "lone  start"),
    ])
    func isReadFromMarks(marked: String, bracketed: String) {
        let text = marked.replacing("<", with: Self.start).replacing(">", with: Self.end)
        #expect(MarkedText(text).bracketed == bracketed)
    }

    @Test(arguments: [
        ("body", "summary", "summary"), ("<body>", "summary", "[body]"), ("body", "<summary>", "[summary]"),
        ("<body>", "<summary>", "[body]"), ("body", "", "body"), ("", "", ""),
    ])
    func isOfTheSummaryUnlessTheBodyMatches(body: String, summary: String, bracketed: String) {
        let texts = [body, summary].map {
            $0.replacing("<", with: Self.start).replacing(">", with: Self.end)
        }
        #expect(MarkedText(body: texts[0], summary: texts[1]).bracketed == bracketed)
    }
}

@Suite struct SearchHitTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var address: String
        var place: String?
        var link: String?

        init(_ query: String, _ address: String, _ place: String?, _ link: String?) {
            (testDescription, self.address, self.place, self.link) = (query, address, place, link)
        }
    }

    @Test(arguments: [
        Example("three places", "runbooks/partition#confirm", "Step 1", nil),
        Example("cable", "runbooks/partition#fence-the-other-side", "Step 2", nil),
        Example("tie", "practices/quorum#why", nil, nil),
        Example("packet", "incidents/switch-2012", nil, "https://example.org/post-mortem"),
        Example("tested forward", "talks/deploys#slide-17", "Slide 17", "https://example.org/deck.pdf#page=17"),
        Example("often", "talks/deploys", nil, "https://example.org/deck.pdf"),
        Example("voters", "videos/film#t-754", "12:34", "https://www.youtube.com/watch?v=abcdefghijk&t=754s"),
        Example("latency", "books/small-book#chapter-on-latency", nil, "https://example.org/book/latency"),
        Example("throughput", "books/small-book#chapter-on-throughput", nil, "https://example.org/book"),
        Example("without any address", "articles/plain", nil, nil),
    ])
    func saysWhereItStandsAndOpens(_ example: Example) throws {
        let index = try TemporaryIndex(sampleFiles)
        let hit = try #require(try index.search(example.testDescription).hits.first)
        #expect(hit.address.description == example.address)
        #expect(hit.place == example.place)
        #expect(hit.link == example.link)
        #expect(hit.address.entry.hasPrefix(hit.kind.folder + "/"))
    }

    @Test func marksTheWordsInTitleHeadingAndBody() throws {
        let index = try TemporaryIndex(sampleFiles)
        let hit = try #require(try index.search("partition fenced powers").hits.first)
        #expect(hit.title.bracketed == "Network [partition]")
        #expect(hit.passage.bracketed == "[Fence] the other side")
        #expect(hit.snippet.bracketed == "Cut its [power], not its cable.")
    }

    @Test(arguments: [
        ("majority", "Let a [majority] decide."), ("minority", "The [minority] stops."),
        ("quorum", "Let a majority decide."), ("\"majority decide\"", "Let a [majority decide]."),
    ])
    func showsTheTextThatMatchedOrElseTheSummary(query: String, snippet: String) throws {
        let index = try TemporaryIndex(sampleFiles)
        #expect(try index.search(query).hits.first?.snippet.bracketed == snippet)
    }

    @Test func aLongPassageIsCutAroundTheMatch() throws {
        let filler = (0..<200).map { "filler\($0)" }.joined(separator: " ")
        let index = try TemporaryIndex([("articles/a.md", "---\ntitle: A\n---\n\(filler) needle \(filler)\n")])
        let snippet = try #require(try index.search("needle").hits.first).snippet
        #expect(snippet.text.hasPrefix("…") && snippet.text.hasSuffix("…"))
        #expect(snippet.bracketed.contains("filler199 [needle] filler0"))
        #expect(snippet.text.split(separator: " ").count <= 24)
    }
}
