import Linking
import Model
import SQLite
import Site

extension BuildRecord {
    /// All links of some entries, in both directions, in the library's order.
    func links(of entries: Set<EntryID>) throws -> [Link] {
        let rows = try database.prepare(
            """
            SELECT id, source, source_anchor, relation, target, target_anchor, reason, text, written_in
            FROM link WHERE source = ?1 OR target = ?1
            """)
        var links: [Int: Link] = [:]
        for entry in entries {
            rows.reset()
            try rows.bind(entry, at: 1)
            while try rows.step() {
                guard let relation = Relation(rawValue: rows.text(at: 3)) else { continue }
                links[rows.int(at: 0)] = Link(
                    source: Address(entry: rows.text(at: 1), anchor: rows.text(at: 2)), relation: relation,
                    target: Address(entry: rows.text(at: 4), anchor: rows.text(at: 5)), reason: rows.text(at: 6),
                    text: rows.text(at: 7), writtenIn: rows.text(at: 8))
            }
        }
        return links.sorted { $0.key < $1.key }.map(\.value)
    }

    func setLinks(_ links: [Link]) throws {
        let row = try database.prepare("INSERT INTO link VALUES(NULL, ?, ?, ?, ?, ?, ?, ?, ?)")
        for link in links {
            try row.run([
                .text(link.source.entry), .text(link.source.anchor), .text(link.relation.rawValue),
                .text(link.target.entry), .text(link.target.anchor), .text(link.reason), .text(link.text),
                .text(link.writtenIn),
            ])
        }
    }

    /// Old ids and where their entries are now.
    func redirects() throws -> [EntryID: EntryID] {
        let rows = try database.prepare("SELECT old, new FROM redirect")
        var redirects: [EntryID: EntryID] = [:]
        while try rows.step() { redirects[rows.text(at: 0)] = rows.text(at: 1) }
        return redirects
    }

    func setRedirects(_ redirects: [EntryID: EntryID]) throws {
        let row = try database.prepare("INSERT INTO redirect VALUES(?1, ?2)")
        for (old, new) in redirects { try row.run([.text(old), .text(new)]) }
    }

    /// The last commit of an entry's file.
    func lastChange(of entry: EntryID) throws -> Background.Change? {
        let row = try database.prepare("SELECT date, revision FROM history WHERE entry = ?1")
        try row.bind(entry, at: 1)
        guard try row.step(), let date = PartialDate(row.text(at: 0)) else { return nil }
        return Background.Change(date: date, revision: row.text(at: 1))
    }

    func setLastChanges(_ changes: [EntryID: Background.Change]) throws {
        let row = try database.prepare("INSERT INTO history VALUES(?1, ?2, ?3)")
        for (entry, change) in changes {
            try row.run([.text(entry), .text(change.date.description), .text(change.revision)])
        }
    }
}
