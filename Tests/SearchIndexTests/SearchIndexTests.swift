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
        ("quorum tie", "practices/quorum"), ("network cable", "runbooks/partition"), ("film voters", "videos/film"),
    ])
    func wordsMayStandAnywhereInAnEntry(query: String, entry: String) throws {
        #expect(try TemporaryIndex(sampleFiles).entries(query).first == entry)
    }

    @Test(arguments: [
        ("\"roll back\"", ["talks/deploys"]), ("\"the way\"", ["talks/deploys"]),
        ("\"both sides\"", ["runbooks/partition", "incidents/switch-2012"]),
        ("\"both sides\" -switch", ["runbooks/partition"]), ("\"Rolling backs\"", ["talks/deploys"]),
        ("+\"split brain\"", ["runbooks/partition"]),
        // The end of one field and the beginning of the next are no row.
        ("\"stops why\" -tie", []), ("\"decide minority\" -tie", []),
    ])
    func aPhraseIsWordsInARow(query: String, entries: [String]) throws {
        let result = try TemporaryIndex(sampleFiles).search(query)
        #expect(Set(result.groups.map(\.entry)) == Set(entries))
        #expect(!result.isLoosened)
    }

    @Test(arguments: [
        ("\"back roll\"", ["talks/deploys"], true), ("\"majority tie\"", ["practices/quorum"], true),
        ("\"tie majority\" kind:runbook", [], false), ("\"unheard neverseen\"", [], false), ("+unheard", [], false),
        ("\"majority tie\" -quorum", [], false), ("\"tie voters\" +majority", ["practices/quorum"], true),
    ])
    func aPhraseThatIsNowhereIsLoosened(query: String, entries: [String], isLoosened: Bool) throws {
        let result = try TemporaryIndex(sampleFiles).search(query)
        #expect(Set(result.groups.map(\.entry)) == Set(entries))
        #expect(result.isLoosened == isLoosened)
    }

    @Test func someWordsAreBetterThanNone() throws {
        let index = try TemporaryIndex(sampleFiles)
        let result = try index.search("majority unheardof tie")
        #expect(result.unknownWords == ["unheardof"])
        #expect(result.groups.map(\.entry) == ["practices/quorum"] && result.total == 1)
        var none = SearchResult()
        none.unknownWords = ["unheardof", "neverseen"]
        #expect(try index.search("unheardof neverseen") == none)
    }

    @Test(arguments: ["", " ", "🔥", "\"\"", "-"])
    func nothingIsAskedFor(query: String) throws {
        #expect(try TemporaryIndex(sampleFiles).search(query) == SearchResult())
    }

    @Test(arguments: [(1, 0, 1), (7, 0, 7), (100, 0, 60), (10, 55, 5), (10, 60, 0), (0, 0, 0)])
    func noMoreThanTheLimitButTheWholeTotal(limit: Int, offset: Int, count: Int) throws {
        let index = try TemporaryIndex((0..<60).map { article("a\($0)", "Entry \($0)", "needle\n\n## B\n\nneedle") })
        let result = try index.search("needle", limit: limit, offset: offset)
        #expect(result.total == 60)
        #expect(result.facets.kinds == [Facets.Count(name: "article", entries: 60)])
        let all = try index.search("needle", limit: 60).groups
        #expect(result.groups == Array(all.dropFirst(offset).prefix(limit)))
        #expect(result.groups.count == count)
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

    /// None; no numbers; cut off; of fewer entries, or of more, than the other tables have.
    @Test(arguments: [
        "DELETE FROM about WHERE name = 'entries'", "UPDATE about SET value = '!' WHERE name = 'entries'",
        "UPDATE about SET value = substr(value, 1, length(value) - 1) WHERE name = 'entries'",
        "UPDATE about SET value = '' WHERE name = 'entries'",
        "UPDATE about SET value = value || '!' WHERE name = 'entries'",
        "UPDATE about SET value = value || value WHERE name = 'entries'", "DELETE FROM passage",
    ])
    func aDamagedOneIsRefused(sql: String) throws {
        let index = try TemporaryIndex(sampleFiles)
        try index.execute(sql)
        #expect(throws: IndexError.damaged) { _ = try SearchIndex(path: index.path) }
    }

    @Test func whatIsNoIndexIsRefused() throws {
        #expect(throws: SQLiteError.self) { _ = try SearchIndex(path: "/nowhere/index") }
        #expect(throws: SQLiteError.self) { _ = try SearchIndex(path: #filePath) }
        let index = try TemporaryIndex(sampleFiles)
        try index.execute("DROP TABLE about")
        #expect(throws: SQLiteError.self) { _ = try SearchIndex(path: index.path) }
    }

    @Test func anEmptyLibraryHasAnIndexToo() throws {
        let index = try TemporaryIndex([])
        for query in ["quorum", "par*", "-quorum", "kind:runbook", "\"a b\"", ""] {
            #expect(try index.search(query).total == 0)
        }
    }

    @Test(arguments: [IndexError.none, .otherVersion, .damaged, .cannotBeMade("no space")])
    func anErrorSaysWhatToDo(error: IndexError) {
        #expect(error.description.contains("kb build") || error.description.contains("no space"))
    }
}
