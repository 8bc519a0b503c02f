import SQLite
import Testing

@Suite struct StatementTests {
    @Test func stepsThroughRows() throws {
        let database = try inMemory()
        try database.execute("CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'x'), (2, 'y')")
        let statement = try database.prepare("SELECT a, b FROM t WHERE a >= ? ORDER BY a")
        var found: [[String]] = []
        for least in [1, 2, 3] {
            statement.reset()
            try statement.bind(least, at: 1)
            var rows: [String] = []
            while try statement.step() { rows.append("\(statement.int(at: 0))\(statement.text(at: 1))") }
            found.append(rows)
        }
        #expect(found == [["1x", "2y"], ["2y"], []])
    }

    @Test func keepsBoundValuesOverAReset() throws {
        let database = try inMemory()
        try database.execute("CREATE TABLE t(a, b)")
        let insert = try database.prepare("INSERT INTO t VALUES (?, ?)")
        try insert.bind("same", at: 1)
        for number in 1...3 {
            try insert.bind(number, at: 2)
            let isRow = try insert.step()
            #expect(!isRow)
            insert.reset()
        }
        #expect(try database.texts("SELECT a || b FROM t") == ["same1", "same2", "same3"])
    }

    @Test(arguments: [
        "SELECT 1", "SELECT 1;", " SELECT 1 ;\n; ", "SELECT 1 -- note", "SELECT ';'", "/* a; b */ SELECT 1",
    ])
    func takesOneStatement(sql: String) throws {
        #expect(try inMemory().texts(sql).count == 1)
    }

    @Test(arguments: ["", " ;", "-- note", "SELECT 1; SELECT 2", "SELECT 1; x", "SELECT 1;\0 SELECT 2"])
    func refusesNoneOrTwo(sql: String) throws {
        let database = try inMemory()
        let refused = SQLiteError(code: 21, message: "not exactly one statement", subject: sql)
        #expect(throws: refused) { _ = try database.prepare(sql) }
    }

    private func orphan(_ sql: String, of tables: String) throws -> Statement {
        let database = try inMemory()
        try database.execute(tables)
        return try database.prepare(sql)
    }

    @Test func outlivesItsDatabase() throws {
        let statement = try orphan("SELECT a FROM t", of: "CREATE TABLE t(a); INSERT INTO t VALUES ('x')")
        let isRow = try statement.step()
        #expect(isRow)
        #expect(statement.text(at: 0) == "x")
    }

    @Test func explainsItselfWithoutItsDatabase() throws {
        let insert = try orphan("INSERT INTO t VALUES (NULL)", of: "CREATE TABLE t(a NOT NULL)")
        let error = #expect(throws: SQLiteError.self) { _ = try insert.step() }
        #expect(error == SQLiteError(code: 1299, message: "constraint failed", subject: "INSERT INTO t VALUES (NULL)"))
    }

    @Test(
        arguments: [
            ("SELECT x", 1, "no such column: x"), ("SELEC 1", 1, "near \"SELEC\": syntax error"),
            ("SELECT 1 FROM \"grüße\"", 1, "no such table: grüße"),
        ] as [(String, Int32, String)])
    func explainsWhatItCannotCompile(sql: String, code: Int32, message: String) throws {
        let database = try inMemory()
        let error = SQLiteError(code: code, message: message, subject: sql)
        #expect(throws: error) { _ = try database.prepare(sql) }
        #expect(throws: error) { try database.execute(sql) }
        #expect(error.description == "\(message) (SQLite code \(code)) in: \(sql)")
    }

    @Test func explainsWhatItCannotDo() throws {
        let database = try inMemory()
        try database.execute("CREATE TABLE t(a UNIQUE NOT NULL); INSERT INTO t VALUES (1)")
        let insert = try database.prepare("INSERT INTO t VALUES (?)")
        try insert.bind(1, at: 1)
        // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_NOTNULL: the extended codes.
        let twice = #expect(throws: SQLiteError.self) { _ = try insert.step() }
        #expect(
            twice
                == SQLiteError(
                    code: 2067, message: "UNIQUE constraint failed: t.a", subject: "INSERT INTO t VALUES (?)"))
        #expect(twice?.primaryCode == 19)
        insert.reset()
        try insert.bindNull(at: 1)
        let none = #expect(throws: SQLiteError.self) { _ = try insert.step() }
        #expect(none?.code == 1299)
        insert.reset()
        try insert.bind(2, at: 1)
        _ = try insert.step()
        #expect(try database.texts("SELECT count(*) FROM t") == ["2"])
    }

    @Test(arguments: [0, 2, -1, Int.max])
    func refusesAParameterThatIsNotThere(index: Int) throws {
        let database = try inMemory()
        let statement = try database.prepare("SELECT ?")
        let error = #expect(throws: SQLiteError.self) { try statement.bind("x", at: index) }
        #expect(error?.code == 25)
    }

    @Test func refusesToBindWithoutAReset() throws {
        let database = try inMemory()
        let statement = try database.prepare("SELECT ?")
        _ = try statement.step()
        let error = #expect(throws: SQLiteError.self) { try statement.bind("x", at: 1) }
        #expect(error?.code == 21)
    }
}
