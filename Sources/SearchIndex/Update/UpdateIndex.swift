import Linking
import Model
import SQLite

/// Brings some entries of an index up to date, in the file itself and in one transaction. Its tables are then what
/// `writeIndex` would make of the whole library.
///
/// For one edit among thousands of entries this takes milliseconds. What a crash leaves is the old index with a journal
/// beside it: SQLite refuses to read that without writing (`SQLITE_READONLY_ROLLBACK`), and the next update plays it back.
///
/// - Parameters:
///   - changed: Made of entries that the library has, with notes on all links that have an end in one of them.
///   - links: All links that have an end in one of the entries, in the library's order; nil when none has changed.
///   - fingerprint: Of all files, as they are now. Related names must be as they were.
/// - Returns: Nil when the entries differ from those in the index in more than bodies and cues of their passages. Nothing
///   has changed then.
/// - Throws: `IndexError`, or what SQLite says, when there is no sound index of this version at the path.
public func updateIndex(
    at path: String, with changed: IndexedPart, links: [Link]? = nil, fingerprint: String
) throws -> IndexChange? {
    let database = try Database(path: path, mode: .update)
    // A crash of the machine may tear the file, as it may tear one that is written whole: it is derived.
    try database.execute("PRAGMA synchronous = OFF; BEGIN IMMEDIATE")
    guard var change = try IndexChange(of: changed, entryTable(in: database), in: database) else { return nil }
    for entry in change.entries { try update(entry, of: change, in: database) }
    change.vocabulary = try updateVocabulary(for: change, in: database)
    change.letters = try updateLetters(for: change, in: database)
    // Then nothing was written, and the file keeps its seal.
    if change.entries.isEmpty, links == nil, try value(of: "fingerprint", in: database) == fingerprint { return change }
    if let links {
        try replaceLinks(of: changed.entries.map(\.id), with: links, change.after, in: database)
    }
    let about = try database.prepare("UPDATE about SET value = ?2 WHERE name = ?1")
    try about.run([.text("entries"), .text(change.after.text)])
    try about.run([.text("fingerprint"), .text(fingerprint)])
    try database.execute(Schema.mergeSomeWords)
    try database.execute("COMMIT")
    return change
}

private func update(
    _ entry: IndexChange.Entry, of change: IndexChange, in database: borrowing Database
) throws(SQLiteError) {
    let passage = try database.prepare("UPDATE passage SET size = ?2, cues = ?3 WHERE id = ?1")
    let forget = try database.prepare(
        """
        INSERT INTO passage_fts(passage_fts, rowid, title, names, heading, body, other)
        VALUES('delete', ?, ?, ?, ?, ?, ?)
        """)
    let learn = try database.prepare(
        "INSERT INTO passage_fts(rowid, title, names, heading, body, other) VALUES(?, ?, ?, ?, ?, ?)")
    for index in entry.passages {
        let (old, new) = (entry.before.passages[index], entry.after.passages[index])
        let id = Int64(change.before.rows[entry.number].firstPassage + index + 1)
        try passage.run([
            .integer(id), .integer(Int64(entry.bodies.after[index].count)),
            .optional(new.cues.isEmpty ? nil : new.cues.text),
        ])
        if old.words == new.words { continue }
        // A table without content must be told what it had (https://sqlite.org/fts5.html, 6.3).
        try forget.run([.integer(id)] + old.words.fields.map { .text(change.lexicon.text(of: $0)) })
        try learn.run([.integer(id)] + new.words.fields.map { .text(change.lexicon.text(of: $0)) })
    }
    let text = try database.prepare("UPDATE entry_text SET bodies = ?2 WHERE entry = ?1")
    try text.run([.integer(Int64(entry.number + 1)), .blob(try entry.after.texts.packed)])
}

/// - Returns: All characters beyond ASCII that there are now.
private func updateLetters(
    for change: IndexChange, in database: borrowing Database
) throws(SQLiteError) -> Set<Unicode.Scalar> {
    var counts = LetterCounts()
    for entry in change.entries {
        for index in entry.passages {
            let heading = entry.after.passages[index].heading
            for (body, times) in [(entry.bodies.before[index], -1), (entry.bodies.after[index], 1)] {
                counts.add(lettersBeyondASCII(in: [heading, String(decoding: body, as: UTF8.self)]), times)
            }
        }
    }
    let add = try database.prepare(
        "INSERT INTO letter VALUES(?1, ?2) ON CONFLICT(code) DO UPDATE SET texts = texts + ?2")
    for (letter, texts) in counts.texts where texts != 0 {
        try add.run([.integer(Int64(letter.value)), .integer(Int64(texts))])
    }
    try database.execute("DELETE FROM letter WHERE texts < 1")
    let rows = try database.prepare("SELECT code FROM letter")
    var letters: Set<Unicode.Scalar> = []
    while try rows.step() {
        if let letter = Unicode.Scalar(UInt32(clamping: rows.int(at: 0))) { letters.insert(letter) }
    }
    return letters
}
