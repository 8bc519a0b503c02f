import Foundation
import SQLite
import Testing

@Suite struct DatabaseTests {
    let file: TemporaryDatabase

    init() throws { file = try TemporaryDatabase() }

    @Test func keepsWhatIsWritten() throws {
        try file.open().execute("CREATE TABLE t(a); INSERT INTO t VALUES ('x')")
        #expect(try file.open(.readOnly).texts("SELECT a FROM t") == ["x"])
        #expect(try file.open().texts("SELECT a FROM t") == ["x"])
    }

    @Test func readsInAFolderThatMustNotBeWrittenTo() throws {
        try file.open().execute("CREATE TABLE t(a); INSERT INTO t VALUES ('x')")
        chmod(file.path, 0o444)
        chmod(file.folder, 0o555)
        defer { chmod(file.folder, 0o755) }
        let before = try FileManager.default.attributesOfItem(atPath: file.folder)[.modificationDate] as? Date
        let database = try file.open(.readOnly)
        #expect(try database.texts("SELECT a FROM t ORDER BY a") == ["x"])
        // Root may write there all the same, so look whether something was.
        #expect(try FileManager.default.contentsOfDirectory(atPath: file.folder) == ["test.db"])
        #expect(try FileManager.default.attributesOfItem(atPath: file.folder)[.modificationDate] as? Date == before)
        let error = #expect(throws: SQLiteError.self) { try database.execute("INSERT INTO t VALUES ('y')") }
        #expect(error?.primaryCode == 8)
    }

    @Test func opensOnlyWhatIsThere() throws {
        let error = #expect(throws: SQLiteError.self) { _ = try file.open(.readOnly) }
        #expect(error?.description == "unable to open database file (SQLite code 14) in: \(file.path)")
        #expect(!FileManager.default.fileExists(atPath: file.path))
        #expect(throws: SQLiteError.self) { _ = try Database(path: "\(file.folder)/no/x.db", mode: .create) }
    }

    @Test func knowsWhatIsNoDatabase() throws {
        try Data(repeating: 65, count: 10_000).write(to: URL(fileURLWithPath: file.path))
        let error = #expect(throws: SQLiteError.self) { _ = try file.open(.readOnly).texts("SELECT * FROM t") }
        #expect(error?.code == 26)
    }

    @Test func runsTheStatementsBeforeAFailure() throws {
        let database = try file.open()
        #expect(throws: SQLiteError.self) { try database.execute("CREATE TABLE t(a); nonsense; CREATE TABLE u(a)") }
        #expect(try database.texts("SELECT name FROM sqlite_schema") == ["t"])
    }

    @Test func tellsWhenAnotherHoldsTheLock() throws {
        let first = try file.open()
        try first.execute("CREATE TABLE t(a); BEGIN EXCLUSIVE")
        let second = try file.open(busyTimeout: 1)
        let error = #expect(throws: SQLiteError.self) { try second.execute("INSERT INTO t VALUES (1)") }
        #expect(error?.primaryCode == 5)
        #expect(error?.message == "database is locked")
    }

    @Test func waitsForTheLock() throws {
        let first = try file.open()
        try first.execute("CREATE TABLE t(a); BEGIN EXCLUSIVE; INSERT INTO t VALUES ('first')")
        let path = file.path
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            try? Database(path: path, mode: .create, busyTimeout: 60_000).execute("INSERT INTO t VALUES ('second')")
            done.signal()
        }
        Thread.sleep(forTimeInterval: 0.05)
        try first.execute("COMMIT")
        done.wait()
        #expect(try first.texts("SELECT a FROM t") == ["first", "second"])
    }
}
