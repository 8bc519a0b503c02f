import Model
import SQLite
import Testing

@testable import SearchIndex

@Suite struct SearchIndexTests {
    @Test(arguments: [
        ("switches", "incidents/switch-2012"), ("fences", "runbooks/partition#fence-the-other-side"),
        ("zurich", "incidents/switch-2012"), ("Zu\u{308}rich", "incidents/switch-2012"),
        ("ZÜRICH", "incidents/switch-2012"), ("minor*", "practices/quorum"), ("deciding", "practices/quorum"),
        ("split brain", "runbooks/partition"), ("nodes lost", "runbooks/partition"),
        ("configuration", "incidents/switch-2012"), ("example networks", "incidents/switch-2012"),
        ("ada", "talks/deploys"), ("conference 2014", "talks/deploys"), ("cy writer", "books/small-book"),
    ])
    func findsOtherFormsOfTheWordsInAnyField(query: String, address: String) throws {
        let index = try TemporaryIndex(sampleFiles)
        #expect(try index.found(query).contains(address))
    }

    @Test(arguments: [
        ("quorum tie", "practices/quorum#why"), ("network cable", "runbooks/partition#fence-the-other-side"),
        ("film voters", "videos/film#t-754"),
    ])
    func wordsOfTheTitleCountForEveryPassage(query: String, address: String) throws {
        let result = try TemporaryIndex(sampleFiles).search(query)
        #expect(result.hits.first?.address.description == address)
        #expect(!result.isPartial)
    }

    @Test(arguments: [
        ("\"roll back\"", ["talks/deploys#slide-17"]), ("\"back roll\"", []),
        ("\"the way\"", ["talks/deploys#slide-17"]),
    ])
    func aPhraseIsWordsInARow(query: String, addresses: [String]) throws {
        #expect(try TemporaryIndex(sampleFiles).found(query) == Set(addresses))
    }

    @Test func somePassagesAreBetterThanNone() throws {
        let index = try TemporaryIndex(sampleFiles)
        let result = try index.search("majority unheardof tie")
        #expect(result.isPartial && result.unknownWords == ["unheardof"])
        #expect(Set(result.hits.map(\.address.description)) == ["practices/quorum", "practices/quorum#why"])
        #expect(result.total == 2)
        let none = try index.search("unheardof neverseen")
        #expect(none == SearchResult(total: 0, hits: [], isPartial: false))
    }

    struct Filtered: Sendable, CustomTestStringConvertible {
        var kinds: [Kind] = []
        var tags: [String] = []
        var addresses: Set<String>
        var testDescription: String { "\(kinds) \(tags)" }
    }

    @Test(arguments: [
        Filtered(kinds: [.practice], addresses: ["practices/quorum"]),
        Filtered(kinds: [.practice, .video], addresses: ["practices/quorum", "videos/film", "videos/film#t-754"]),
        Filtered(kinds: [.book], addresses: []),
        Filtered(tags: ["network"], addresses: ["runbooks/partition", "runbooks/partition#confirm", fence]),
        Filtered(
            tags: ["network", "partition"], addresses: ["runbooks/partition", "runbooks/partition#confirm", fence]),
        Filtered(kinds: [.practice], tags: ["partition"], addresses: ["practices/quorum"]),
        Filtered(kinds: [.practice], tags: ["network"], addresses: []),
        Filtered(tags: ["nosuchtag"], addresses: []), Filtered(tags: ["' OR 1=1 --"], addresses: []),
    ])
    func onlyTheKindsAndTagsAskedFor(_ filtered: Filtered) throws {
        let index = try TemporaryIndex(sampleFiles)
        #expect(try index.found("partition", kinds: filtered.kinds, tags: filtered.tags) == filtered.addresses)
        let result = try index.search("partition", kinds: filtered.kinds, tags: filtered.tags, limit: 1)
        #expect(result.total == filtered.addresses.count)
    }

    private static let fence = "runbooks/partition#fence-the-other-side"

    @Test func aFilterDecidesWhetherTheWordsAreAllThere() throws {
        let result = try TemporaryIndex(sampleFiles).search("switch tie", kinds: [.practice])
        #expect(result.isPartial)
        #expect(result.hits.map(\.address.description) == ["practices/quorum#why"])
    }

    @Test(arguments: [(1, 1), (7, 7), (100, 60)])
    func noMoreHitsThanTheLimitButTheWholeTotal(limit: Int, count: Int) throws {
        let files = (0..<60).map { ("articles/a\($0).md", "---\ntitle: Entry \($0)\n---\nneedle\n") }
        let result = try TemporaryIndex(files).search("needle", limit: limit)
        #expect(result.total == 60)
        #expect(result.hits.count == count)
        #expect(Set(result.hits.map(\.address)).count == count)
    }

    @Test func theBestComesFirst() throws {
        let hits = try TemporaryIndex(sampleFiles).search("partition").hits
        #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
        #expect(hits.allSatisfy { $0.score > 0 })
        let title = try #require(hits.firstIndex { $0.address.description == "runbooks/partition" })
        let tag = try #require(hits.firstIndex { $0.address.description == "practices/quorum" })
        #expect(title < tag)
    }

    @Test(arguments: ["", "abc123"]) func theFingerprintIsKept(fingerprint: String) throws {
        let index = try TemporaryIndex(sampleFiles, fingerprint: fingerprint)
        #expect(try SearchIndex(path: index.path).fingerprint() == fingerprint)
    }

    @Test(arguments: [0, Schema.version - 1, Schema.version + 1])
    func anotherVersionIsRefused(version: Int) throws {
        let index = try TemporaryIndex(sampleFiles)
        try index.execute("PRAGMA user_version = \(version)")
        #expect(throws: IndexError.otherVersion) { try index.search("quorum") }
    }

    @Test func whatIsNoIndexIsRefused() throws {
        #expect(throws: SQLiteError.self) { _ = try SearchIndex(path: "/nowhere/index") }
        #expect(throws: SQLiteError.self) { _ = try SearchIndex(path: #filePath) }
    }

    @Test func anEmptyLibraryHasAnIndexToo() throws {
        #expect(try TemporaryIndex([]).search("quorum").total == 0)
    }
}
