import CSQLite

/// A compiled statement: bind, step through its rows, reset, and again.
///
/// It keeps its connection open. Parameters count from 1 and columns from 0, as in SQLite's own interface.
public struct Statement: ~Copyable {
    let handle: OpaquePointer
    private let connection: OpaquePointer
    private let sql: String

    init(_ sql: String, on connection: OpaquePointer) throws(SQLiteError) {
        var compiled: OpaquePointer?
        var code = SQLITE_OK
        let rest = sql.withCString { start in
            var end: UnsafePointer<CChar>?
            code = sqlite3_prepare_v2(connection, start, -1, &compiled, &end)
            return sql.utf8.dropFirst(end.map { $0 - start } ?? 0)
        }
        guard code == SQLITE_OK else { throw SQLiteError(connection, code, subject: sql) }
        guard let compiled, rest.allSatisfy(Array(" \t\r\n;".utf8).contains) else {
            sqlite3_finalize(compiled)
            throw SQLiteError(code: SQLITE_MISUSE, message: "not exactly one statement", subject: sql)
        }
        handle = compiled
        self.connection = connection
        self.sql = sql
    }

    deinit { sqlite3_finalize(handle) }

    /// Goes to the next row: false when there is none, or the statement gives no rows and is done.
    public func step() throws(SQLiteError) -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw error(code) }
        return false
    }

    /// Makes the statement ready to be bound and stepped from the start; bound values stay until they are bound anew.
    /// A statement that is not reset after its last row may keep its lock on the file.
    public func reset() {
        // The code is that of the last step, which has thrown it.
        sqlite3_reset(handle)
    }

    func check(_ code: Int32) throws(SQLiteError) {
        guard code == SQLITE_OK else { throw error(code) }
    }

    private func error(_ code: Int32) -> SQLiteError {
        SQLiteError(connection, code, subject: sql)
    }
}
