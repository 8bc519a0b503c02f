import Linking
import Model
import SQLite

/// Writes the whole index into a new file, in one transaction. The caller moves it into place.
///
/// - Parameter fingerprint: Of the files that the library was read from; a later search compares it.
public func writeIndex(of library: Library, fingerprint: String, to path: String) throws(SQLiteError) {
    let database = try Database(path: path, mode: .create)
    // The file is thrown away unless it is whole, so nothing needs to outlive a crash half-way.
    try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;")
    try database.execute("PRAGMA user_version = \(Schema.version)")
    try database.execute("BEGIN")
    try database.execute(Schema.tables)
    try database.execute(Schema.tuning)
    try writeAbout(fingerprint, library, to: database)
    try writeEntries(library.entries, to: database)
    try writeLinks(library.links, to: database)
    try database.execute("COMMIT")
}

private func writeAbout(_ fingerprint: String, _ library: Library, to database: borrowing Database) throws(SQLiteError)
{
    let insert = try database.prepare("INSERT INTO about VALUES(?, ?)")
    for (name, value) in [("fingerprint", fingerprint), ("entries", String(library.entries.count))] {
        try insert.run([.text(name), .text(value)])
    }
}

private func writeEntries(_ entries: [Entry], to database: borrowing Database) throws(SQLiteError) {
    let insertEntry = try database.prepare("INSERT INTO entry VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
    let insertPassage = try database.prepare("INSERT INTO passage VALUES(?, ?, ?, ?, ?, ?, ?)")
    let insertWords = try database.prepare(
        """
        INSERT INTO passage_fts(rowid, title, heading, body, summary, aliases, facts, context)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let insertTag = try database.prepare("INSERT OR IGNORE INTO tag VALUES(?, ?)")
    var passageID: Int64 = 0
    for (index, entry) in entries.enumerated() {
        let id = Int64(index + 1)
        let summary = summaryText(of: entry)
        let aliases = entry.fields.aliases.joined(separator: "; ")
        let facts = facts(of: entry)
        try insertEntry.run([
            .integer(id), .text(entry.id), .text(entry.kind.rawValue), .text(entry.title),
            .optional(entry.fields.date?.description), .text(summary), .text(aliases), .text(facts),
        ])
        for tag in entry.fields.tags { try insertTag.run([.text(tag), .integer(id)]) }
        for passage in entry.passages {
            passageID += 1
            let body = bodyText(of: passage, in: entry)
            try insertPassage.run([
                .integer(passageID), .integer(id), .text(passage.anchor), .text(passage.title),
                .optional(passage.place?.label), .text(body), .optional(entry.outsideAddress(of: passage)),
            ])
            let isFirst = passage.anchor.isEmpty
            try insertWords.run([
                .integer(passageID), .text(isFirst ? entry.title : ""), .text(passage.title), .text(body),
                .text(isFirst ? summary : ""), .text(isFirst ? aliases : ""), .text(isFirst ? facts : ""),
                .text(isFirst ? "" : entry.title),
            ])
        }
    }
}

/// The passage's own words, and those of the footnotes that hang on it.
private func bodyText(of passage: Passage, in entry: Entry) -> String {
    let labels = Set(passage.blocks.footnoteLabels)
    let notes = entry.footnotes.filter { labels.contains($0.label) }
    return ([passage.blocks.plainText] + notes.map(\.blocks.plainText)).joined(separator: "\n")
}

private func summaryText(of entry: Entry) -> String {
    var trigger: String?
    if case .runbook(let fields) = entry.details { trigger = fields.trigger }
    return [entry.fields.summary, trigger].compactMap { $0 }.joined(separator: "\n")
}

/// What front matter says in words and names: tags, categories, people, event, organisation.
private func facts(of entry: Entry) -> String {
    var facts = entry.fields.tags + entry.details.people + [entry.details.talk?.event].compactMap { $0 }
    if case .incident(let fields) = entry.details {
        facts += fields.categories + [fields.organisation].compactMap { $0 }
    }
    return facts.joined(separator: "; ")
}

private func writeLinks(_ links: [Link], to database: borrowing Database) throws(SQLiteError) {
    let insert = try database.prepare("INSERT OR IGNORE INTO link VALUES(?, ?, ?, ?)")
    for link in links {
        try insert.run([
            .text(link.source.description), .text(link.relation.rawValue), .text(link.target.description),
            .text(link.reason),
        ])
    }
}
