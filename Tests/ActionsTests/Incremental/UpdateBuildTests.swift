import Foundation
import SQLite
import Testing

@testable import Actions

/// A build that makes no more than has changed gives what a whole build gives.
@Suite struct UpdateBuildTests {
    @Test(arguments: 0..<200)
    func randomEditsGiveWhatAWholeBuildGives(seed: Int) throws {
        let base = try TemporaryBase(files: RandomEdits.start)
        var edits = RandomEdits(seed: UInt64(seed))
        try base.build()
        var done: [String] = []
        for _ in 0..<3 {
            done.append(try edits.edit(base))
            // With errors nothing is built, and the next edit comes on top.
            try base.build()
        }
        guard try base.build().isPublished else { return }
        let (site, index) = (try base.contents(of: "Site/public"), try Index(at: base.root.index))
        #expect(try base.build(BuildRequest(isClean: true)).isPublished)
        let differing = TemporaryBase.changes(from: site, to: try base.contents(of: "Site/public"))
        #expect(differing == [], "after \(done)")
        let whole = try Index(at: base.root.index)
        #expect(whole.rows["words"]?.isEmpty == false)
        for (table, rows) in whole.rows { #expect(index.rows[table] == rows, "\(table) after \(done)") }
    }
}

/// All that an index says, as rows of text.
private struct Index {
    var rows: [String: [String]] = [:]

    init(at path: String) throws {
        let database = try Database(path: path, mode: .readOnly)
        try database.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, passage_fts, instance)")
        let tables = try database.prepare(
            """
            SELECT name, (SELECT group_concat(printf('quote("%w")', name), '||'',''||') FROM pragma_table_info(t.name))
            FROM (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'passage_fts%'
                  UNION SELECT 'words') AS t
            """)
        while try tables.step() {
            let name = tables.text(at: 0)
            let lines = try database.prepare("SELECT \(tables.text(at: 1)) AS line FROM \(name) ORDER BY line")
            while try lines.step() { rows[name, default: []].append(lines.text(at: 0)) }
        }
    }
}
