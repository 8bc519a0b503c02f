import Testing

@testable import SearchIndex

@Suite struct FindTests {
    private static let files: Files = [
        article("a", "Needle", fields: "date: 2011\ntags: [x, y]\n"),
        article("b", "Other", fields: "date: 2013-06\ntags: [y]\n", "needle"),
        article("c", "Undated", fields: "tags: [z]\n", "needle needle"),
        article("d", "Last", fields: "date: 2013-06-01\n", "needle"),
        ("runbooks/r.md", "---\ntitle: Step\ntags: [z]\n---\nneedle\n"),
        article("none", "None", fields: "tags: [w]\n", "pin"),
    ]

    private static func entries(_ query: String, _ order: SearchRequest.Order) throws -> [String] {
        try TemporaryIndex(files).search(query, order: order).groups.map {
            String($0.entry.split(separator: "/").last ?? "")
        }
    }

    @Test(arguments: [
        ("needle", SearchRequest.Order.date, ["d", "b", "a", "r", "c"]),
        ("needle", .relevance, ["a", "r", "c", "d", "b"]),
        ("needle kind:article", .date, ["d", "b", "a", "c"]),
        // Without words to rank by, the latest comes first in any case.
        ("kind:article", .relevance, ["b", "d", "a", "c", "none"]), ("-pin", .relevance, ["b", "d", "a", "c", "r"]),
        ("-needle", .date, ["none"]), ("kind:runbook", .date, ["r"]),
    ])
    func entriesComeInTheOrderAskedFor(query: String, order: SearchRequest.Order, entries: [String]) throws {
        #expect(try Self.entries(query, order) == entries)
    }

    @Test func equalsComeInTheOrderOfTheIndex() throws {
        let index = try TemporaryIndex((10..<40).map { article("a\($0)", "Entry", "needle") }.reversed())
        let expected = (10..<40).map { "articles/a\($0)" }
        #expect(try index.entries("needle") == expected)
        #expect(try index.entries("kind:article") == expected)
        #expect(try index.search("needle", limit: 100, order: .date).groups.map(\.entry) == expected)
    }

    @Test(arguments: [
        ("needle", ["article 4", "runbook 1"], ["y 2", "z 2", "x 1"]), ("needle kind:runbook", ["runbook 1"], ["z 1"]),
        ("kind:article", ["article 5"], ["y 2", "w 1", "x 1", "z 1"]), ("nosuchword", [], []),
        ("pin", ["article 1"], ["w 1"]),
    ])
    func facetsCountTheEntriesFound(query: String, kinds: [String], tags: [String]) throws {
        let result = try TemporaryIndex(Self.files).search(query, limit: 1)
        #expect(result.facets.kinds.map { "\($0.name) \($0.entries)" } == kinds)
        #expect(result.facets.tags.map { "\($0.name) \($0.entries)" } == tags)
    }
}
