import CSQLite

/// A connection to a database file, closed when its owner goes and the last of its statements with it.
public struct Database: ~Copyable {
    public enum Mode: Sendable {
        /// The file must exist. Nothing is written, not even beside it, unless the file is in WAL mode. A journal of a
        /// writer that crashed cannot be played back: `SQLITE_READONLY_ROLLBACK`.
        case readOnly
        /// Reads and writes; makes the file when there is none.
        case create
        /// Reads and writes; the file must exist.
        case update
    }

    private let connection: OpaquePointer

    /// Opens a file, or a database in memory for `:memory:`. What begins with `file:` may be a URI to SQLite.
    ///
    /// A call that meets another connection's lock waits up to `busyTimeout` milliseconds before it throws
    /// `SQLITE_BUSY`. Whether the file is a database comes out only at its first use, as `SQLITE_NOTADB`.
    public init(path: String, mode: Mode, busyTimeout: Int32 = 5000) throws(SQLiteError) {
        let access =
            switch mode {
            case .readOnly: SQLITE_OPEN_READONLY
            case .update: SQLITE_OPEN_READWRITE
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        var opened: OpaquePointer?
        // No mutex: a connection is not Sendable, so one thread at a time uses it.
        let code = sqlite3_open_v2(path, &opened, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let opened else {
            let error = SQLiteError(opened, code, subject: path)
            // SQLite gives a connection even then, to ask for the message.
            sqlite3_close_v2(opened)
            throw error
        }
        sqlite3_busy_timeout(opened, busyTimeout)
        connection = opened
    }

    // With `_v2`, the file closes after the last statement, whichever goes first.
    deinit { sqlite3_close_v2(connection) }

    /// Runs any number of statements, whose rows are dropped. Those before one that fails have been run.
    public func execute(_ sql: String) throws(SQLiteError) {
        let code = sqlite3_exec(connection, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw SQLiteError(connection, code, subject: sql) }
    }

    /// Compiles exactly one statement: for none, and for anything but semicolons after it, throws `SQLITE_MISUSE`.
    public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
        try Statement(sql, on: connection)
    }
}
