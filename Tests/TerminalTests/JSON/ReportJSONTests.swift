import Foundation
import Model
import Testing

@testable import SearchIndex
@testable import Terminal

@Suite struct ReportJSONTests {
    private let nasty = "a \"b\" \\ </script>\n\u{1B}2J 汉"

    @Test func aSearch() throws {
        let hit = hit("videos/film#t-754", nasty, place: "12:34", "Three [voters]")
        var found = result([group("On [film]", date: "2013-06", hit)], total: 7)
        found.corrections = [Correction(typed: nasty, searched: "voter")]
        found.unknownWords = ["zebra"]
        found.alsoSearched = ["split brain"]
        found.facets.kinds = facets(["video": 5, "talk": 2])
        found.facets.tags = facets([nasty: 1])
        let json = try fields(searchJSON(found, query: nasty, notes: ["a note", nasty]))
        #expect(json["query"] as? String == nasty)
        #expect(json["total"] as? Int == 7)
        #expect(json["notes"] as? [String] == ["a note", nasty])
        #expect(json["corrections"] as? [[String: String]] == [["typed": nasty, "searched": "voter"]])
        #expect(json["unknown"] as? [String] == ["zebra"])
        #expect(json["also_searched"] as? [String] == ["split brain"])
        let facets = try #require(json["facets"] as? NSDictionary)
        let expected: NSDictionary = [
            "kind": [["name": "video", "entries": 5], ["name": "talk", "entries": 2]],
            "tag": [["name": nasty, "entries": 1]],
        ]
        #expect(facets == expected)
        let hits = try #require(json["hits"] as? [[String: Any]])
        try #require(hits.count == 1)
        #expect(hits[0]["ref"] as? String == "videos/film#t-754")
        #expect(hits[0]["entry"] as? String == "videos/film")
        #expect(hits[0]["kind"] as? String == "video")
        #expect(hits[0]["title"] as? String == "On film")
        #expect(hits[0]["date"] as? String == "2013-06")
        #expect(hits[0]["place"] as? String == "12:34")
        #expect(hits[0]["passage"] as? String == nasty.replacing("\n", with: " "))
        #expect(hits[0]["snippet"] as? String == "Three voters")
        #expect(hits[0]["page"] as? String == "videos/film.html#t-754")
        #expect(hits[0]["link"] is NSNull)
        #expect(hits[0]["score"] as? Double == 1)
    }

    @Test func problems() throws {
        let span = SourceSpan(file: "Content/a.md", line: 3, column: 5, width: 2, excerpt: nasty)
        let json = try fields(
            diagnosticsJSON([
                Diagnostic(.unknownField, nasty, help: nasty, at: span),
                Diagnostic(.settings, severity: .warning, "x", at: span),
            ]))
        let problems = try #require(json["problems"] as? [NSDictionary])
        let first: NSDictionary = [
            "code": "KB003", "severity": "error", "file": "Content/a.md", "line": 3, "column": 5, "message": nasty,
            "help": nasty,
        ]
        try #require(problems.count == 2)
        #expect(problems[0] == first)
        #expect(problems[1]["severity"] as? String == "warning")
        #expect(problems[1]["help"] is NSNull)
        #expect(try fields(diagnosticsJSON([]))["problems"] as? [NSDictionary] == [])
    }

    @Test func linksOfAnEntry() throws {
        let views = sampleLibrary.links(of: "practices/quorum")
        let json = try fields(linksJSON(views, of: Address("practices/quorum"), library: sampleLibrary))
        let links = try #require(json["links"] as? [NSDictionary])
        let second: NSDictionary = [
            "ref": "practices/quorum#why", "relation": "applied by", "to": "runbooks/partition#confirm",
            "title": "Confirm", "page": "runbooks/partition.html#confirm", "reason": "two of three decide.",
            "written_in": "runbooks/partition",
        ]
        #expect(links.map { $0["relation"] as? String } == ["shown by", "applied by", "mentioned by"])
        #expect(links.dropFirst().first == second)
    }

    @Test func anEntryOrOnePassage() throws {
        let entry = try #require(sampleLibrary["practices/quorum"])
        let whole = try fields(entryJSON(entry, at: Address("practices/quorum"), library: sampleLibrary))
        #expect(whole["tags"] as? [String] == ["partition", "voting"])
        #expect(whole["aliases"] as? [String] == ["majority vote"])
        #expect(whole["summary"] as? String == "Let a majority decide.")
        #expect(whole["date"] is NSNull)
        #expect((whole["passages"] as? [Any])?.count == 4)
        #expect((whole["links"] as? [Any])?.count == 3)
        let part = try fields(entryJSON(entry, at: Address("practices/quorum#cost"), library: sampleLibrary))
        let passages = try #require(part["passages"] as? [NSDictionary])
        let cost: NSDictionary = [
            "ref": "practices/quorum#cost", "title": "Cost", "place": NSNull(), "text": "vote --now\n",
            "link": "https://example.org/quorum",
        ]
        #expect(passages == [cost])
        #expect((part["links"] as? [Any])?.count == 1)
        #expect(part["page"] as? String == "practices/quorum.html#cost")
    }
}
