import SQLite
import Testing

@Suite struct CountPhrasesTests {
    private static func table() throws -> Database {
        let database = try inMemory()
        try database.execute(
            """
            CREATE VIRTUAL TABLE t USING fts5(title, body, other, content = '', tokenize = 'porter ascii');
            INSERT INTO t(rowid, title, body, other) VALUES
              (1, 'fence', 'fence the other fences', ''), (2, '', 'network of networks', 'split brain'),
              (5, 'split', 'brain split brain split brain', 'fenced'), (6, 'привет', '', '');
            """)
        return database
    }

    /// Each row as `rowid.phrase: counts`.
    private static func counted(_ query: String, in database: borrowing Database, _ table: String = "t") throws
        -> [String]
    {
        try database.countPhrases(matching: query, in: table).map { row in
            "\(row.rowid).\(row.phrase): \(row.counts[0]) \(row.counts[1]) \(row.counts[2])"
        }
    }

    @Test(arguments: [
        ("fence", ["1.0: 1 2 0", "5.0: 0 0 1"]), ("\"split brain\"", ["2.0: 0 0 1", "5.0: 0 2 0"]),
        ("\"привет\"", ["6.0: 1 0 0"]), ("absent", []),
        // Only the phrases that a row has.
        ("fence OR split", ["1.0: 1 2 0", "2.1: 0 0 1", "5.0: 0 0 1", "5.1: 1 2 0"]),
        ("absent OR fence", ["1.1: 1 2 0", "5.1: 0 0 1"]), ("fence AND split", ["5.0: 0 0 1", "5.1: 1 2 0"]),
        ("split NOT network", ["5.0: 1 2 0"]), ("{title body} : \"split brain\"", ["5.0: 0 2 0"]),
        ("title : fence", ["1.0: 1 0 0"]),
        ("fence OR fenced", ["1.0: 1 2 0", "1.1: 1 2 0", "5.0: 0 0 1", "5.1: 0 0 1"]),
        ("net*", ["2.0: 0 2 0"]),
    ])
    func phrasesAreCountedByColumn(query: String, rows: [String]) throws {
        #expect(try Self.counted(query, in: Self.table()) == rows)
    }

    @Test func aQueryAfterAnotherStartsAnew() throws {
        let database = try Self.table()
        for _ in 0..<3 {
            #expect(try Self.counted("network", in: database) == ["2.0: 0 2 0"])
            #expect(try Self.counted("absent", in: database) == [])
            #expect(throws: SQLiteError.self) { try database.countPhrases(matching: "\"open", in: "t") }
        }
    }

    @Test func severalConnectionsHaveTheirOwn() throws {
        let first = try Self.table()
        let second = try Self.table()
        try second.execute("INSERT INTO t(rowid, title) VALUES (9, 'network')")
        #expect(try Self.counted("network", in: first) == ["2.0: 0 2 0"])
        #expect(try Self.counted("network", in: second) == ["2.0: 0 2 0", "9.0: 1 0 0"])
        #expect(try Self.counted("network", in: first) == ["2.0: 0 2 0"])
    }

    @Test(arguments: ["", "\"open", "(", "a AND", "nosuchcolumn : a", "*", "a \"b\" NEAR("])
    func aBrokenQueryIsThrown(query: String) throws {
        #expect(throws: SQLiteError.self) { try Self.table().countPhrases(matching: query, in: "t") }
    }

    @Test(arguments: ["nosuchtable", "plain"]) func aTableWithoutWordsIsThrown(table: String) throws {
        let database = try Self.table()
        try database.execute("CREATE TABLE plain(a)")
        #expect(throws: SQLiteError.self) { try database.countPhrases(matching: "a", in: table) }
    }

    @Test func columnsBeyondTheEighthAreNotCounted() throws {
        let database = try inMemory()
        let columns = (0..<10).map { "c\($0)" }.joined(separator: ", ")
        try database.execute(
            "CREATE VIRTUAL TABLE wide USING fts5(\(columns)); INSERT INTO wide(c7, c8, c9) VALUES ('a', 'a b', 'b')")
        let counts = try database.countPhrases(matching: "a OR b", in: "wide").map(\.counts)
        #expect(counts == [[0, 0, 0, 0, 0, 0, 0, 1], SIMD8()])
    }

    @Test func veryManyAreCountedUpToAnEnd() throws {
        let database = try inMemory()
        try database.execute("CREATE VIRTUAL TABLE many USING fts5(a)")
        let insert = try database.prepare("INSERT INTO many VALUES (?)")
        try insert.bind(String(repeating: "a ", count: 70_000), at: 1)
        _ = try insert.step()
        #expect(try database.countPhrases(matching: "a", in: "many").map { $0.counts[0] } == [.max])
    }

    @Test func manyPhrasesAreCountedAtOnce() throws {
        let query = (0..<2000).map { "\"word\($0)\"" }.joined(separator: " OR ") + " OR network"
        #expect(try Self.counted(query, in: Self.table()) == ["2.2000: 0 2 0"])
    }
}
