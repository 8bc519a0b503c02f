import Linking
import Model
import SQLite

/// Puts links in the place of all that have an end in some entries.
func replaceLinks(
    of entries: [EntryID], with links: [Link], _ table: EntryTable, in database: borrowing Database
) throws(SQLiteError) {
    let remove = try database.prepare(
        "DELETE FROM link WHERE source > ?1 AND source <= ?2 OR target > ?1 AND target <= ?2")
    for entry in entries {
        guard let passages = try number(of: entry, in: database).map(table.passages) else { continue }
        try remove.run([.integer(Int64(passages.lowerBound)), .integer(Int64(passages.upperBound))])
    }
    let insert = try database.prepare("INSERT OR IGNORE INTO link VALUES(?, ?, ?, ?)")
    for link in links {
        guard let source = try passage(at: link.source, table, in: database),
            let target = try passage(at: link.target, table, in: database)
        else { continue }
        try insert.run([.integer(source), .text(link.relation.rawValue), .integer(target), .text(link.reason)])
    }
}

/// Counted from 0; nil when the index does not have it.
private func number(of entry: EntryID, in database: borrowing Database) throws(SQLiteError) -> Int? {
    let row = try database.prepare("SELECT id FROM entry WHERE ref = ?1")
    try row.bind(entry, at: 1)
    return try row.step() ? row.int(at: 0) - 1 : nil
}

/// Its number in the table `passage`.
private func passage(
    at address: Address, _ table: EntryTable, in database: borrowing Database
) throws(SQLiteError) -> Int64? {
    guard let entry = try number(of: address.entry, in: database), table.rows.indices.contains(entry) else {
        return nil
    }
    let passages = table.passages(of: entry)
    let row = try database.prepare("SELECT id FROM passage WHERE id > ?1 AND id <= ?2 AND anchor = ?3")
    try row.bind([
        .integer(Int64(passages.lowerBound)), .integer(Int64(passages.upperBound)), .text(address.anchor),
    ])
    return try row.step() ? row.int64(at: 0) : nil
}
