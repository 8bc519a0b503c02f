import Files
import SQLite

/// What the site and the index that stand there were made of, in a database beside the index. A build that is not sure of
/// it makes all anew.
struct BuildRecord: ~Copyable {
    let database: Database

    /// Raise it with each change of what is kept, and of what a page takes from where.
    private static let version = 2
    private static let tables = """
        CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE file(path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, interface INTEGER) WITHOUT ROWID;
        CREATE TABLE folder(path TEXT PRIMARY KEY, changed INTEGER) WITHOUT ROWID;
        CREATE TABLE redirect(old TEXT PRIMARY KEY, new TEXT) WITHOUT ROWID;
        CREATE TABLE history(entry TEXT PRIMARY KEY, date TEXT, revision TEXT) WITHOUT ROWID;
        CREATE TABLE problem(
          id INTEGER PRIMARY KEY, rule TEXT, severity TEXT, message TEXT, help TEXT, file TEXT, line INTEGER,
          column INTEGER, width INTEGER, excerpt TEXT, excerpt_column INTEGER, fix TEXT, fix_file TEXT,
          fix_start INTEGER, fix_end INTEGER);
        CREATE TABLE link(
          id INTEGER PRIMARY KEY, source TEXT, source_anchor TEXT, relation TEXT, target TEXT, target_anchor TEXT,
          reason TEXT, text TEXT, written_in TEXT);
        """
    /// Made when all links are there, which is quicker.
    private static let indices = "CREATE INDEX link_source ON link(source); CREATE INDEX link_target ON link(target);"

    /// Nil where there is none that is whole.
    init?(at path: String) {
        guard fileExists(path), let database = try? Database(path: path, mode: .create),
            let version = try? database.prepare("PRAGMA user_version"), (try? version.step()) == true,
            version.int(at: 0) == Self.version
        else { return nil }
        self.database = database
    }

    /// Writes a new one.
    static func write(to path: String, _ fill: (borrowing BuildRecord) throws -> Void) throws {
        let staged = path + ".new"
        try removeTree(staged)
        do {
            try create(staged, fill)
            // A journal of the one before would be played back into this one.
            for suffix in ["-journal", ""] { try removeTree(path + suffix) }
            try renameFile(from: staged, to: path)
        } catch {
            try? removeTree(staged)
            throw error
        }
    }

    private static func create(_ path: String, _ fill: (borrowing BuildRecord) throws -> Void) throws {
        let record = BuildRecord(database: try Database(path: path, mode: .create))
        try record.database.execute(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA user_version = \(version); BEGIN")
        try record.database.execute(tables)
        try fill(record)
        try record.database.execute(indices + "COMMIT")
    }

    private init(database: consuming Database) { self.database = database }

    /// Changes what is kept, all of it or nothing.
    func change(_ body: () throws -> Void) throws {
        try database.execute("PRAGMA synchronous = OFF; BEGIN IMMEDIATE")
        do {
            try body()
        } catch {
            try? database.execute("ROLLBACK")
            throw error
        }
        try database.execute("COMMIT")
    }
}
