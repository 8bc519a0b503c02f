import SQLite
import Testing

/// What the search needs of the SQLite that the system has.
@Suite struct FullTextSearchTests {
    @Test(arguments: ["ENABLE_FTS5"])
    func isCompiledIn(option: String) throws {
        #expect(try inMemory().texts("PRAGMA compile_options").contains(option))
    }

    private func search(_ query: String, _ columns: String) throws -> [String] {
        let database = try inMemory()
        try database.execute(
            """
            CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
            INSERT INTO t VALUES ('Latency', 'USE method for disks'), ('Disks', 'latency of a Größe, far from any disks'),
                ('Nothing', 'to see');
            """)
        let statement = try database.prepare("SELECT \(columns) FROM t WHERE t MATCH ? ORDER BY bm25(t, 10.0, 1.0)")
        try statement.bind(query, at: 1)
        var found: [String] = []
        while try statement.step() { found.append(statement.text(at: 0)) }
        return found
    }

    @Test(arguments: [
        ("latency", ["Latency", "Disks"]), ("disks", ["Disks", "Latency"]), ("grosse", []), ("große", ["Disks"]),
        ("lat*", ["Latency", "Disks"]), ("\"USE method\"", ["Latency"]), ("disks NOT method", ["Disks"]),
        ("absent", []),
    ])
    func ranksByWeight(query: String, titles: [String]) throws {
        #expect(try search(query, "title") == titles)
    }

    @Test func scoresWithBM25() throws {
        let scores = try search("latency", "bm25(t, 10.0, 1.0)").compactMap { Double($0) }
        // The lower, the better.
        #expect(scores.count == 2 && scores[0] < scores[1] && scores[1] < 0)
    }

    @Test func cutsSnippets() throws {
        #expect(try search("far", "snippet(t, 1, '[', ']', '…', 4)") == ["…Größe, [far] from any…"])
        #expect(try search("method", "highlight(t, 1, '[', ']')") == ["USE [method] for disks"])
    }

    @Test func explainsAQueryThatIsNotUnderstood() {
        let error = #expect(throws: SQLiteError.self) { try search("\"open", "title") }
        #expect(error?.message == "unterminated string")
    }
}
