import Linking
import Model
import SQLite

/// Writes the whole index into a new file, in one transaction. The caller moves it into place.
///
/// - Parameters:
///   - related: Names that mean the same.
///   - fingerprint: Of the files that the library was read from; a later search compares it.
public func writeIndex(
    of library: IndexedLibrary, links: [Link], related: RelatedNames = RelatedNames(text: ""), fingerprint: String,
    to path: String
) throws(SQLiteError) {
    let database = try Database(path: path, mode: .create)
    // The file is thrown away unless it is whole, so nothing needs to outlive a crash half-way.
    try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;")
    try database.execute("PRAGMA user_version = \(Schema.version)")
    try database.execute("BEGIN")
    try database.execute(Schema.tables)
    try database.execute(Schema.tuning)
    try writeAbout(
        [("fingerprint", fingerprint), ("entries", library.table.text), ("related", related.text)], to: database)
    try writeEntries(of: library, to: database)
    try writeLists(of: library, to: database)
    try writeLinks(links, of: library, to: database)
    try database.execute("COMMIT")
}

private func writeAbout(
    _ values: [(name: String, value: String)], to database: borrowing Database
) throws(SQLiteError) {
    let insert = try database.prepare("INSERT INTO about VALUES(?, ?)")
    for (name, value) in values { try insert.run([.text(name), .text(value)]) }
}

private func writeEntries(of library: IndexedLibrary, to database: borrowing Database) throws(SQLiteError) {
    let insertEntry = try database.prepare("INSERT INTO entry VALUES(?, ?, ?, ?, ?, ?, ?)")
    let insertText = try database.prepare("INSERT INTO entry_text VALUES(?, ?)")
    let insertPassage = try database.prepare("INSERT INTO passage VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
    let insertWords = try database.prepare(
        "INSERT INTO passage_fts(rowid, title, names, heading, body, other) VALUES(?, ?, ?, ?, ?, ?)")
    var passageID: Int64 = 0
    for (index, entry) in library.entries.enumerated() {
        let id = Int64(index + 1)
        try insertEntry.run([
            .integer(id), .text(entry.id), .text(entry.kind.rawValue), .text(entry.title),
            .optional(entry.date?.description), .text(entry.summary),
            .integer(entry.frame(library.lexicon.words)),
        ])
        try insertText.run([.integer(id), .blob(try entry.texts.packed)])
        for (passage, size) in zip(entry.passages, entry.texts.sizes) {
            passageID += 1
            try insertPassage.run([
                .integer(passageID), .integer(id), .text(passage.anchor), .text(passage.heading),
                .optional(passage.place), .integer(Int64(size)), .optional(passage.link),
                .optional(passage.cues.isEmpty ? nil : passage.cues.text),
            ])
            try insertWords.run(
                [.integer(passageID)] + passage.words.fields.map { .text(library.lexicon.text(of: $0)) })
        }
    }
}

private func writeLists(of library: IndexedLibrary, to database: borrowing Database) throws(SQLiteError) {
    let insertLabel = try database.prepare("INSERT INTO label VALUES(?, ?)")
    for (name, passages) in library.labels { try insertLabel.run([.text(name), .text(passages)]) }
    let insertWords = try database.prepare("INSERT INTO vocabulary VALUES(?, ?, ?)")
    for list in library.vocabulary { try insertWords.run([.text(list.ends), .text(list.words), .text(list.counts)]) }
    let insertLetter = try database.prepare("INSERT INTO letter VALUES(?, ?)")
    for (letter, texts) in library.letters.texts.sorted(by: { $0.key < $1.key }) {
        try insertLetter.run([.integer(Int64(letter.value)), .integer(Int64(texts))])
    }
}

private func writeLinks(
    _ links: [Link], of library: IndexedLibrary, to database: borrowing Database
) throws(SQLiteError) {
    var passages: [Address: Int64] = [:]
    for passage in library.entries.lazy.flatMap({ entry in
        entry.passages.lazy.map { Address(entry: entry.id, anchor: $0.anchor) }
    }) {
        passages[passage] = Int64(passages.count + 1)
    }
    let insert = try database.prepare("INSERT OR IGNORE INTO link VALUES(?, ?, ?, ?)")
    for link in links {
        guard let source = passages[link.source], let target = passages[link.target] else { continue }
        try insert.run([.integer(source), .text(link.relation.rawValue), .integer(target), .text(link.reason)])
    }
}
