import Model
import Testing

@testable import SearchIndex

@Suite struct HitGroupsTests {
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
    func aHitSaysWhereItStandsAndOpens(_ example: Example) throws {
        let group = try #require(try TemporaryIndex(sampleFiles).search(example.testDescription).groups.first)
        let hit = try #require(group.hits.first)
        #expect(hit.address.description == example.address)
        #expect(hit.place == example.place)
        #expect(hit.link == example.link)
        #expect(hit.address.entry == group.entry && group.entry.hasPrefix(group.kind.folder + "/"))
    }

    @Test func theWordsAreMarkedInTitleHeadingAndBody() throws {
        let group = try #require(try TemporaryIndex(sampleFiles).search("partition fenced powers").groups.first)
        #expect(group.title.bracketed == "Network [partition]")
        #expect(group.hits[0].passage.bracketed == "[Fence] the other side")
        #expect(group.hits[0].snippet.bracketed == "Cut its [power], not its cable.")
        #expect(group.date == nil)
        let incident = try TemporaryIndex(sampleFiles).search("zurich").groups.first
        #expect(incident?.date == "2012-12" && incident?.title.bracketed == "Switch update in [Zürich]")
    }

    @Test(arguments: [
        ("majority", "Let a [majority] decide."), ("minority", "The [minority] stops."),
        ("quorum", "Let a majority decide."), ("\"majority decide\"", "Let a [majority] [decide]."),
        ("minorty", "The [minority] stops."), ("minor*", "The [minority] stops."),
        // What is left out, and what only titles count, is not marked.
        ("majority -cable", "Let a [majority] decide."), ("a majority", "Let a [majority] decide."),
    ])
    func showsTheTextThatMatchedOrElseTheSummary(query: String, snippet: String) throws {
        #expect(try TemporaryIndex(sampleFiles).search(query).hits.first?.snippet.bracketed == snippet)
    }

    private static func anchors(_ bodies: [String], first: String = "Text.", _ query: String = "needle") throws
        -> [String]
    {
        let sections = bodies.enumerated().map { "## S\($0.offset)\n\n\($0.element)\n" }.joined(separator: "\n")
        let result = try TemporaryIndex([article("a", "Entry", first + "\n\n" + sections)]).search(query)
        return result.groups.first?.hits.map(\.address.anchor) ?? []
    }

    @Test func threePassagesAtMostTheBestFirst() throws {
        let five = Array(repeating: "needle", count: 5)
        #expect(try Self.anchors(five) == ["s0", "s1", "s2"])
        #expect(try Self.anchors(["needle", "none", "needle needle", "needle needle"]) == ["s2", "s3", "s0"])
        #expect(try Self.anchors(["none", "needle"]) == ["s1"])
    }

    @Test func othersMustBeNearlyAsGood() throws {
        #expect(try Self.anchors(["needle pin", "needle"], "needle pin") == ["s0"])
        #expect(try Self.anchors(["needle needle needle needle needle", "needle"]) == ["s0"])
        #expect(try Self.anchors(["needle needle", "needle"]) == ["s0", "s1"])
    }

    @Test func theEntryAsAWholeIsFirstOrNotThere() throws {
        #expect(try Self.anchors(["needle", "none"], first: "needle") == ["", "s0"])
        #expect(try Self.anchors(["needle needle", "needle"], first: "needle") == ["s0", "s1"])
    }

    @Test(arguments: ["kind:article", "-pin", "in:articles/"])
    func aListShowsTheEntries(query: String) throws {
        #expect(try Self.anchors(["needle", "needle"], query) == [""])
    }

    @Test func aWordThatTellsNoPassageShowsTheEntry() throws {
        let files = (0..<1030).map { article("a\($0)", "Entry", "One.\n\n## B\n\nneedle\n") }
        let group = try TemporaryIndex(files).search("needle", limit: 1).groups.first
        #expect(group?.hits.map(\.address.anchor) == [""])
    }

    @Test func theScoreIsExplained() throws {
        let result = try TemporaryIndex(sampleFiles).search("the network partition fence")
        for group in result.groups {
            let score = group.score
            let sum = score.terms.reduce(0) { $0 + $1.score } + score.passage + score.title
            #expect(abs(score.total - sum * score.titleFactor * score.kindFactor) < 1e-9)
            #expect(score.terms.map(\.term) == ["network", "partition", "fence", "the"])
            #expect((score.kindFactor > 1) == (group.kind == .runbook))
            #expect(score.terms.last?.score == 0)
        }
        #expect(result.groups.map(\.score.total) == result.groups.map(\.score.total).sorted(by: >))
        let first = try #require(result.groups.first).score
        #expect(
            first.terms[1].entries == 3 && first.terms[1].frequency > 1 && first.terms[1].rarity == rarity(of: 3, in: 7)
        )
        #expect(first.title > 0 && first.passage > 0 && first.titleFactor > 1)
    }
}
