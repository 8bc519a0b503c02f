import Foundation
import SQLite

@testable import SearchIndex

/// All that an index says, whatever its pages look like.
func indexContent(at path: String) throws -> [String] {
    let database = try Database(path: path, mode: .readOnly)
    // With one more row for each thing that stands in one place (https://sqlite.org/fts5.html, 9).
    try database.execute("CREATE VIRTUAL TABLE temp.word USING fts5vocab('main', 'passage_fts', 'instance')")
    var lines: [String] = []
    for sql in [
        "SELECT * FROM about ORDER BY 1", "SELECT * FROM entry", "SELECT * FROM passage",
        "SELECT * FROM link ORDER BY 1, 2, 3", "SELECT * FROM label ORDER BY 1", "SELECT * FROM vocabulary ORDER BY 1",
        "SELECT * FROM letter", "SELECT doc, col, offset, term FROM temp.word ORDER BY 1, 2, 3, 4",
        "SELECT id, hex(sz) FROM passage_fts_docsize", "SELECT hex(block) FROM passage_fts_data WHERE id = 1",
    ] {
        lines.append(sql)
        let statement = try database.prepare(sql)
        while try statement.step() {
            lines.append((0..<statement.columnCount).map { statement.text(at: $0) }.joined(separator: "|"))
        }
    }
    let table = try entryTable(in: database)
    for entry in table.rows.indices {
        let texts = try EntryTexts(of: entry, passages: table.passages(of: entry), in: database)
        // As bytes: two ways to write one character are two texts.
        lines.append(texts.bodies.map { $0.map { Data($0).base64EncodedString() }.joined(separator: "|") } ?? "?")
    }
    return lines
}
