import Model
import SQLite
import TextAnalysis

extension IndexChange {
    /// Compares entries with what the index has of them.
    ///
    /// - Returns: Nil when they differ in more than bodies and cues, or what is there makes no sense.
    init?(of changed: IndexedPart, _ table: EntryTable, in database: borrowing Database) throws(SQLiteError) {
        self.init(before: table, after: table, entries: [], lexicon: changed.lexicon)
        for entry in changed.entries {
            guard let number = try numberInSameFrame(of: entry, in: database),
                let before = try before(entry, number, in: database)
            else { return nil }
            let compared = Entry(number: number, before: before, after: entry)
            if !compared.passages.isEmpty { entries.append(compared) }
        }
        entries.sort { $0.number < $1.number }
        guard Set(entries.map(\.number)).count == entries.count else { return nil }
        lexicon.stemWords()
        after = table.withLengths(Dictionary(uniqueKeysWithValues: entries.map { ($0.number, $0.after.length) }))
    }

    /// The number of an entry that is as it was but for its bodies and cues.
    private func numberInSameFrame(of entry: IndexedEntry, in database: borrowing Database) throws(SQLiteError) -> Int?
    {
        let row = try database.prepare("SELECT id, frame FROM entry WHERE ref = ?1")
        try row.bind(entry.id, at: 1)
        guard try row.step(), row.int64(at: 1) == entry.frame(lexicon) else { return nil }
        let number = row.int(at: 0) - 1
        guard before.rows.indices.contains(number), before.rows[number].passages == entry.passages.count
        else { return nil }
        return number
    }

    /// The entry with the bodies and cues that it had.
    private mutating func before(
        _ entry: IndexedEntry, _ number: Int, in database: borrowing Database
    ) throws(SQLiteError) -> IndexedEntry? {
        let passages = before.passages(of: number)
        guard let bodies = try EntryTexts(of: number, passages: passages, in: database).bodies,
            bodies.count == passages.count
        else { return nil }
        let cues = try database.prepare("SELECT cues FROM passage WHERE id > ?1 AND id <= ?2 ORDER BY id")
        try cues.bind([.integer(Int64(passages.lowerBound)), .integer(Int64(passages.upperBound))])
        var entry = entry
        for (index, body) in bodies.enumerated() {
            guard try cues.step() else { return nil }
            entry.passages[index].cues = cues.optionalText(at: 0).map { [Cue](written: $0) } ?? []
            if !entry.passages[index].body.utf8.elementsEqual(body.utf8) {
                entry.passages[index].replaceBody(with: body, &lexicon)
            }
        }
        // Otherwise its words are not those that were written.
        return roundedLength(entry.length) == before.rows[number].length ? entry : nil
    }
}

extension IndexedPassage {
    /// With the words of another body in place of the body's.
    fileprivate mutating func replaceBody(with text: String, _ lexicon: inout Lexicon) {
        let analysed = analyse(text)
        body = text
        words[Field.body.rawValue] = lexicon.numbers(of: analysed.words.map(\.text))
        let compounds = lexicon.numbers(of: analysed.compounds.map(\.text))
        words[Field.other.rawValue].replaceSubrange(otherOfBody, with: compounds)
        otherOfBody = otherOfBody.lowerBound..<otherOfBody.lowerBound + compounds.count
    }
}
