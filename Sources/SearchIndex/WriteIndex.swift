import Linking
import Model
import SQLite

/// Writes the whole index into a new file, in one transaction. The caller moves it into place.
///
/// - Parameters:
///   - tags: What the settings say about tags: an entry is found by the other words for its tags, too.
///   - fingerprint: Of the files that the library was read from; a later search compares it.
public func writeIndex(
    of library: Library, tags: [String: TagMeaning] = [:], fingerprint: String, to path: String
) throws(SQLiteError) {
    let database = try Database(path: path, mode: .create)
    // The file is thrown away unless it is whole, so nothing needs to outlive a crash half-way.
    try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;")
    try database.execute("PRAGMA user_version = \(Schema.version)")
    try database.execute("BEGIN")
    try database.execute(Schema.tables)
    try database.execute(Schema.tuning)
    try writeAbout(fingerprint, library, to: database)
    try writeEntries(library.entries, tags, to: database)
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

private func writeEntries(
    _ entries: [Entry], _ tags: [String: TagMeaning], to database: borrowing Database
) throws(SQLiteError) {
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
        let facts = facts(of: entry, tags)
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

/// What front matter says in words and names: tags and their other words, categories, people, event, organisation, place.
private func facts(of entry: Entry, _ tags: [String: TagMeaning]) -> String {
    var facts = entry.fields.tags + entry.fields.tags.flatMap { tags[$0]?.aliases ?? [] }
    facts += entry.details.people + [entry.details.talk?.event].compactMap { $0 }
    switch entry.details {
    case .incident(let fields): facts += fields.categories + [fields.organisation].compactMap { $0 }
    case .person(let fields): facts += [fields.organisation].compactMap { $0 }
    case .event(let fields): facts += [fields.place].compactMap { $0 }
    default: break
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
