import CSQLite

/// SQLite copies the bytes before the call returns. The macro is a cast, which Swift does not import.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// Parameters count from 1. Throws `SQLITE_RANGE` for one that the statement does not have, and `SQLITE_MISUSE` for a
/// statement that has been stepped and not reset. Nil is NULL; for a literal nil, which has no type, see `bindNull`.
extension Statement {
    public func bind(_ value: Int64?, at parameter: Int) throws(SQLiteError) {
        guard let value else { return try bindNull(at: parameter) }
        try check(sqlite3_bind_int64(handle, index(parameter), value))
    }

    public func bind(_ value: Int?, at parameter: Int) throws(SQLiteError) {
        try bind(value.map { Int64($0) }, at: parameter)
    }

    /// Not a number is bound as NULL: SQLite has no such value.
    public func bind(_ value: Double?, at parameter: Int) throws(SQLiteError) {
        guard let value else { return try bindNull(at: parameter) }
        try check(sqlite3_bind_double(handle, index(parameter), value))
    }

    public func bind(_ text: String?, at parameter: Int) throws(SQLiteError) {
        guard var text else { return try bindNull(at: parameter) }
        let code = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text64(
                    handle, index(parameter), $0.baseAddress, UInt64($0.count), copied, UInt8(SQLITE_UTF8))
            }
        }
        try check(code)
    }

    public func bind(_ blob: [UInt8]?, at parameter: Int) throws(SQLiteError) {
        guard let blob else { return try bindNull(at: parameter) }
        // Without an address, SQLite would take an empty blob for NULL.
        if blob.isEmpty { return try check(sqlite3_bind_zeroblob(handle, index(parameter), 0)) }
        let code = blob.withUnsafeBytes {
            sqlite3_bind_blob64(handle, index(parameter), $0.baseAddress, UInt64($0.count), copied)
        }
        try check(code)
    }

    public func bindNull(at parameter: Int) throws(SQLiteError) {
        try check(sqlite3_bind_null(handle, index(parameter)))
    }

    /// Out of range stays out of range.
    private func index(_ parameter: Int) -> Int32 { Int32(clamping: parameter) }
}
