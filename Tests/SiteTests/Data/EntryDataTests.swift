import Foundation
import Model
import Testing

@testable import Site

@Suite struct EntryDataTests {
    private static let site = MadeSite(
        sampleFiles, baseURL: "https://kb.example/",
        background: Background(changes: [
            "practices/quorum": Background.Change(date: PartialDate(year: 2020, month: 2, day: 3), revision: "abc1234")
        ]))

    @Test func anEntryHasItsFieldsInOneOrder() throws {
        #expect(
            try Self.site["practices/quorum.json"].hasPrefix(
                """
                {"id": "practices/quorum", "kind": "practice", "title": "Quorum", \
                "url": "https://kb.example/practices/quorum.html", "summary": "Let a majority decide.", \
                "date": "2014-02", "tags": ["partition"], "source": "https://www.example.org/quorum", \
                "changed": "2020-02-03", "revision": "abc1234", "passages": [{"anchor": "", "title": "", "level": 0, \
                "text": "Let a majority decide.\\nThe minority stops."}, {"anchor": "why",
                """))
    }

    @Test(arguments: [
        ("runbooks/partition.json", "trigger", "Nodes report each other as lost."),
        ("incidents/2012/switch.json", "started", "2012-12-22T13:30Z"),
        ("incidents/2012/switch.json", "duration", "18 h 30 min"), ("videos/film.json", "duration", "41:00"),
        ("talks/deploys.json", "event", "Example Conference 2014"),
    ])
    func aKindHasItsOwnFields(path: String, field: String, value: String) throws {
        #expect(try Self.site.object(path)[field] as? String == value)
    }

    @Test(arguments: [
        ("runbooks/partition.json", "step", 1), ("talks/deploys.json", "slide", 17),
        ("videos/film.json", "second", 754),
    ])
    func aPassageHasItsPlace(path: String, place: String, number: Int) throws {
        let passages = try #require(Self.site.object(path)["passages"] as? [[String: Any]])
        #expect(passages[0]["place"] == nil)
        #expect((passages[1]["place"] as? [String: Int]) == [place: number])
    }

    @Test func aLinkIsToldAtBothEnds() throws {
        let runbook = try #require(Self.site.object("runbooks/partition.json")["links"] as? [[String: Any]])
        let incident = try #require(Self.site.object("incidents/2012/switch.json")["links"] as? [[String: Any]])
        let there = try #require(runbook.first { $0["id"] as? String == "incidents/2012/switch" })
        let back = try #require(incident.first { $0["id"] as? String == "runbooks/partition" })
        #expect([there, back].map { $0["relation"] as? String } == ["missing in", "was missing"])
        #expect([there, back].map { $0["inverse"] as? String } == ["was missing", "missing in"])
        #expect(
            [there, back].map { $0["reason"] as? String } == Array(repeating: "each side believed itself.", count: 2))
        #expect(there["anchor"] as? String == "confirm")
        #expect(back["to"] as? String == "runbooks/partition#confirm")
        #expect(back["title"] as? String == "Network partition: Confirm the split")
        #expect(back["url"] as? String == "https://kb.example/runbooks/partition.html#confirm")
    }

    @Test func aListHasItsEntriesInBrief() throws {
        let list = try Self.site.object("practices/index.json")
        #expect(list["title"] as? String == "Practices")
        #expect(list["id"] as? String == "practices/index")
        let entries = try #require(list["entries"] as? [[String: String]])
        #expect(
            entries == [
                [
                    "id": "practices/quorum", "kind": "practice", "title": "Quorum",
                    "summary": "Let a majority decide.", "date": "2014-02",
                    "url": "https://kb.example/practices/quorum.html",
                ]
            ])
        let all = try #require(Self.site.object("index.json")["entries"] as? [[String: String]])
        #expect(all.compactMap { $0["id"] } == linked(sampleFiles).library.entries.map(\.id))
    }

    @Test func aTagHasItsEntriesAndTagsTheirCount() throws {
        let entries = try #require(Self.site.object("tags/network.json")["entries"] as? [[String: String]])
        #expect(entries.compactMap { $0["id"] } == ["incidents/2012/switch", "runbooks/partition"])
        let tags = try #require(Self.site.object("tags/index.json")["tags"] as? [[String: Any]])
        #expect(tags.map { $0["name"] as? String } == ["network", "partition"])
        #expect(tags.map { $0["count"] as? Int } == [2, 2])
    }

    @Test func addressesLeadFromTheFileWhereNoneIsGiven() throws {
        let site = MadeSite(sampleFiles)
        #expect(try site.object("incidents/2012/switch.json")["url"] as? String == "../../incidents/2012/switch.html")
        #expect(try site.object("index.json")["url"] as? String == "index.html")
    }

    @Test(arguments: [nastyFiles, sampleFiles, []])
    func everyFileParses(files: Files) throws {
        let site = MadeSite(files, title: nastyText)
        let paths = site.texts.keys.filter { $0.hasSuffix(".json") || $0.hasSuffix(".webmanifest") }
        let pages = site.texts.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" && $0 != "search.html" }
        let moved = linked(files).library.redirects.count
        #expect(paths.count == pages.count - moved + 1, "each page has its data, and there is the manifest")
        for path in paths { #expect(try !site.object(path).isEmpty, "\(path)") }
    }
}
