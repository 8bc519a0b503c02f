import Model
import Testing

@testable import Ingest

@Suite struct VideoFactsTests {
    private func facts(_ json: String) throws -> Facts {
        var warnings: [IngestWarning] = []
        return videoFacts(try readJSON(Array(json.utf8)).value, warnings: &warnings)
    }

    @Test func theyAreTaken() throws {
        let facts = try facts(
            """
            {"title": "Keynote:  skew", "uploader": "Somebody", "channel": "ExampleConf", "upload_date": "20240517",
            "webpage_url": "https://www.youtube.com/watch?v=abc&t=30s", "license": "CC BY", "language": "en",
            "duration": 3241.7, "tags": ["sre", "queues", "sre"], "categories": ["Science"], "chapters": null,
            "description": "A talk.\\n\\n0:00 Intro\\n1:00 Middle\\n2:00 End"}
            """)
        #expect(facts.title == "Keynote: skew")
        #expect(facts.organisation == "ExampleConf")
        #expect(facts.people == [])
        #expect(facts.date == PartialDate(year: 2024, month: 5, day: 17))
        #expect(facts.url == "https://www.youtube.com/watch?v=abc")
        #expect(facts.licence == "CC BY")
        #expect(facts.duration == Seconds(3241))
        #expect(facts.tags == ["sre", "queues"])
        #expect(facts.categories == ["Science"])
        #expect(facts.summary == "A talk.")
        #expect(facts.chapters.map(\.title) == ["Intro", "Middle", "End"])
    }

    @Test(arguments: [
        (#"{"creator": "Ada Example, Bob Sample"}"#, ["Ada Example", "Bob Sample"]),
        (#"{"creators": ["Ada"], "creator": "Bob"}"#, ["Ada"]), (#"{"artist": "Ada"}"#, ["Ada"]),
        (#"{"uploader": "Conf"}"#, []), (#"{"creator": 7}"#, []),
    ])
    func peopleAreThoseWhoMadeIt(json: String, people: [String]) throws { #expect(try facts(json).people == people) }

    @Test(arguments: [
        (#"{"upload_date": "20241301"}"#, nil), (#"{"release_date": "20240229"}"#, "2024-02-29"),
        (#"{"upload_date": "2024-05-17"}"#, "2024-05-17"), (#"{"timestamp": 1715936400}"#, nil),
    ])
    func aDayIsOne(json: String, day: String?) throws { #expect(try facts(json).date?.description == day) }

    @Test(arguments: [
        ("https://youtu.be/abc-_1?si=x", "https://www.youtube.com/watch?v=abc-_1"),
        ("https://m.youtube.com/watch?list=L&v=abc#t=3", "https://www.youtube.com/watch?v=abc"),
        ("https://www.youtube.com/live/abc?feature=share", "https://www.youtube.com/watch?v=abc"),
        ("https://vimeo.com/76979872", "https://vimeo.com/76979872"),
        ("https://player.vimeo.com/video/76979872?h=1", "https://vimeo.com/76979872"),
        ("https://media.ccc.de/v/35c3-1", "https://media.ccc.de/v/35c3-1"), ("javascript:alert(1)", nil),
        ("https://exa mple.org", nil), ("https://a.org/v#__youtubedl_smuggle=%7B", "https://a.org/v"),
        ("https://www.youtube.com/watch?v=a%22b", "https://www.youtube.com/watch?v=a%22b"),
    ])
    func anAddressIsPlain(address: String, plain: String?) {
        #expect(videoAddress(.object([(name: "webpage_url", value: .text(address))])) == plain)
    }

    @Test func aSummaryIsShort() throws {
        let long = String(repeating: "word ", count: 100)
        let summary = try #require(try facts(#"{"description": "https://a.org\n\n\#(long)"}"#).summary)
        #expect(summary.count <= 300)
        #expect(summary.hasSuffix("word…"))
        let sentences = String(repeating: "A sentence that is said. ", count: 20)
        #expect(try facts(#"{"description": "\#(sentences)"}"#).summary?.hasSuffix("said.") == true)
    }

    @Test func aDescriptionBecomesBlocks() {
        let blocks = descriptionBlocks("One\ntwo https://a.org/b more\n\n \nthree")
        let link = Inline.link(InlineLink(to: "https://a.org/b", [.text("https://a.org/b")]))
        #expect(
            blocks == [
                .paragraph([.text("One"), .lineBreak, .text("two "), link, .text(" more")]),
                .paragraph([.text("three")]),
            ])
    }
}
