import CSQLite

/// How often one phrase of an FTS5 query stands in each column of a row.
public struct PhraseCounts: Sendable, Equatable {
    public var rowid: Int64
    /// Counted from 0 in the order of the query.
    public var phrase: Int
    /// By column; what is beyond the eighth is not counted.
    public var counts: SIMD8<UInt16>
}

extension Database {
    /// Every row of a full-text table that matches a query, and how often it has each of the query's phrases: what a
    /// ranking function works with.
    ///
    /// An FTS5 auxiliary function looks at each row (https://sqlite.org/fts5.html, 7.2), because SQL itself is told only
    /// that a row matches.
    ///
    /// - Parameter table: A name that is written into the statement as it is.
    public func countPhrases(matching query: String, in table: String) throws(SQLiteError) -> [PhraseCounts] {
        var rows: [PhraseCounts] = []
        var failure: SQLiteError?
        withUnsafeMutablePointer(to: &rows) { rows in
            do throws(SQLiteError) {
                try register(counter, named: "count_phrases", data: rows)
                let statement = try prepare("SELECT count_phrases(\(table)) FROM \(table) WHERE \(table) MATCH ?1")
                try statement.bind(query, at: 1)
                while try statement.step() {}
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return rows
    }

    /// For this connection; a function of the same name is replaced.
    private func register(
        _ function: @escaping FTS5Function, named name: String, data: UnsafeMutableRawPointer
    ) throws(SQLiteError) {
        guard let api = try fullTextInterface(), let create = api.pointee.xCreateFunction else {
            throw SQLiteError(code: SQLITE_ERROR, message: "this SQLite has no FTS5", subject: name)
        }
        let code = create(api, name, data, function, nil)
        guard code == SQLITE_OK else { throw SQLiteError(code: code, message: "cannot register", subject: name) }
    }

    /// FTS5 hands out its interface through a pointer that is bound to a statement.
    private func fullTextInterface() throws(SQLiteError) -> UnsafeMutablePointer<fts5_api>? {
        let statement = try prepare("SELECT fts5(?1)")
        var api: UnsafeMutablePointer<fts5_api>?
        let code = withUnsafeMutablePointer(to: &api) { pointer in
            let bound = sqlite3_bind_pointer(statement.handle, 1, pointer, "fts5_api_ptr", nil)
            return bound == SQLITE_OK ? sqlite3_step(statement.handle) : bound
        }
        guard code == SQLITE_ROW else {
            throw SQLiteError(code: code, message: "this SQLite has no FTS5", subject: "SELECT fts5(?1)")
        }
        return api
    }
}

private typealias FTS5Function =
    @convention(c) (
        UnsafePointer<Fts5ExtensionApi>?, OpaquePointer?, OpaquePointer?, Int32,
        UnsafeMutablePointer<OpaquePointer?>?
    ) -> Void

/// Called by FTS5 for a row: adds what its phrases count to the rows that are this function's data.
private let counter: FTS5Function = { api, row, context, _, _ in
    guard let api, let row, let data = api.pointee.xUserData(row) else { return }
    let rows = data.assumingMemoryBound(to: [PhraseCounts].self)
    let rowid = api.pointee.xRowid(row)
    for phrase in 0..<api.pointee.xPhraseCount(row) {
        var position = Fts5PhraseIter()
        var column: Int32 = 0
        var offset: Int32 = 0
        var counts = SIMD8<UInt16>()
        let code = api.pointee.xPhraseFirst(row, phrase, &position, &column, &offset)
        guard code == SQLITE_OK else { return sqlite3_result_error_code(context, code) }
        guard column >= 0 else { continue }
        while column >= 0 {
            if column < 8, counts[Int(column)] < .max { counts[Int(column)] += 1 }
            api.pointee.xPhraseNext(row, &position, &column, &offset)
        }
        rows.pointee.append(PhraseCounts(rowid: rowid, phrase: Int(phrase), counts: counts))
    }
}
