import Model
import SQLite

/// Why an index cannot be searched.
public enum IndexError: Error, CustomStringConvertible, Equatable {
    case none
    case otherVersion
    /// It is an index of this version, and what it holds makes no sense.
    case damaged
    /// There is none, and this is why none can be made.
    case cannotBeMade(String)

    public var description: String {
        switch self {
        case .none: "there is no index yet; make one with: kb build"
        case .cannotBeMade(let reason):
            "there is no index, and none can be made here: \(reason); search a copy in a folder that you can write to"
        case .otherVersion: "the index was made by another version of kb; search without --no-refresh, or run: kb build"
        case .damaged: "the index is damaged; search without --no-refresh, or run: kb build"
        }
    }
}

/// An index file opened for reading.
public struct SearchIndex: ~Copyable {
    let database: Database
    let table: EntryTable
    let related: RelatedNames

    /// - Throws: `IndexError`, or what SQLite says, when there is no readable index at the path.
    public init(path: String) throws {
        // No program of ours locks it: who waits here waits in vain.
        let database = try Database(path: path, mode: .readOnly, busyTimeout: 250)
        // One lock for all that is read, in place of one for each statement. It goes with the connection.
        try database.execute("BEGIN")
        let table = try entryTable(in: database)
        guard let related = try value(of: "related", in: database) else { throw IndexError.damaged }
        self.database = database
        self.table = table
        self.related = RelatedNames(text: related)
    }

    /// Of the files that the index was made from.
    public func fingerprint() throws(SQLiteError) -> String? { try value(of: "fingerprint", in: database) }

    /// The best entries for a query, and the best passages of each.
    public func search(_ request: SearchRequest) throws(SQLiteError) -> SearchResult {
        let plan = SearchPlan(request.query, related)
        var findings = try find(plan, request)
        var isLoosened = false
        if findings.entries.isEmpty, let loosened = plan.loosened {
            findings = try find(loosened, request)
            isLoosened = !findings.entries.isEmpty
        }
        var result = SearchResult()
        result.total = findings.entries.count
        result.corrections = findings.resolved.corrections
        result.unknownWords = findings.resolved.unknownWords
        result.isLoosened = isLoosened
        result.alsoSearched = findings.resolved.alsoSearched
        result.facets = try facets(of: findings.entries)
        result.groups = try groups(of: findings, request)
        return result
    }
}

/// - Throws: `IndexError`, or what SQLite says, when the database is no index of this version.
func entryTable(in database: borrowing Database) throws -> EntryTable {
    let version = try database.prepare("PRAGMA user_version")
    guard try version.step(), version.int(at: 0) == Schema.version else { throw IndexError.otherVersion }
    guard let text = try value(of: "entries", in: database), let table = EntryTable(text: text)
    else { throw IndexError.damaged }
    // Lists of passages lead into the table, so it must have all of them.
    let last = try database.prepare("SELECT ifnull(max(id), 0) FROM passage")
    guard try last.step(), last.int(at: 0) == table.passageCount else { throw IndexError.damaged }
    return table
}

func value(of name: String, in database: borrowing Database) throws(SQLiteError) -> String? {
    let row = try database.prepare("SELECT value FROM about WHERE name = ?1")
    try row.bind(name, at: 1)
    return try row.step() ? row.text(at: 0) : nil
}
