import CSQLite

/// The columns of the row that `step` went to, counted from 0. A column that is not there, or none for want of a row,
/// is a mistake in the program and ends it. Other types are converted as by SQL's CAST; NULL is 0 or empty.
extension Statement {
    /// How many columns a row of the statement has.
    public var columnCount: Int { Int(sqlite3_column_count(handle)) }

    public func int(at column: Int) -> Int {
        Int(int64(at: column))
    }

    public func int64(at column: Int) -> Int64 {
        sqlite3_column_int64(handle, existing(column))
    }

    public func double(at column: Int) -> Double {
        sqlite3_column_double(handle, existing(column))
    }

    /// Text that is not UTF-8 is repaired with U+FFFD.
    public func text(at column: Int) -> String {
        guard let start = sqlite3_column_text(handle, existing(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, existing(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    public func blob(at column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, existing(column)) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, existing(column)))))
    }

    public func isNull(at column: Int) -> Bool {
        sqlite3_column_type(handle, existing(column)) == SQLITE_NULL
    }

    /// What SQLite does with another column is undefined.
    private func existing(_ column: Int) -> Int32 {
        precondition((0..<Int(sqlite3_data_count(handle))).contains(column), "no column \(column) in this row")
        return Int32(column)
    }
}
