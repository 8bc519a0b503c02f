import CSQLite

/// What SQLite refused, as one sentence: `no such table: x (SQLite code 1) in: SELECT * FROM x`.
public struct SQLiteError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The extended result code (https://sqlite.org/rescode.html).
    public var code: Int32
    public var message: String
    /// The statement, or the path of a database that cannot be opened.
    public var subject: String

    public init(code: Int32, message: String, subject: String) {
        self.code = code
        self.message = message
        self.subject = subject
    }

    /// The error of the last call on a connection, which gave the code.
    init(_ connection: OpaquePointer?, _ code: Int32, subject: String) {
        // Once its `Database` has gone, a connection that statements keep open tells no more than the code does.
        let isTold = sqlite3_extended_errcode(connection) == code
        self.init(
            code: code, message: String(cString: isTold ? sqlite3_errmsg(connection) : sqlite3_errstr(code)),
            subject: subject)
    }

    /// The code without its extension: `SQLITE_BUSY` and the like.
    public var primaryCode: Int32 { code & 0xFF }

    public var description: String { "\(message) (SQLite code \(code)) in: \(subject)" }
}

extension SQLiteError {
    // Primary codes: https://sqlite.org/rescode.html.
    public static let busy: Int32 = 5
    public static let noMemory: Int32 = 7
    public static let readOnly: Int32 = 8
    public static let corrupt: Int32 = 11
    public static let full: Int32 = 13
    public static let notADatabase: Int32 = 26

    /// For what SQLite reads well, and its reader cannot use.
    public static func damaged(_ what: String) -> SQLiteError {
        SQLiteError(code: corrupt, message: "makes no sense", subject: what)
    }
}
