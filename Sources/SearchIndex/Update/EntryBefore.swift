import Model
import SQLite
import TextAnalysis

extension IndexChange {
    /// Compares entries with what the index has of them.
    ///
    /// - Returns: Nil when they differ in more than bodies and cues, or what is there makes no sense.
    init?(of changed: IndexedPart, _ table: EntryTable, in database: borrowing Database) throws(SQLiteError) {
        var (words, compared) = (WordNumbers(changed.words), [Entry]())
        for entry in changed.entries {
            guard let number = try numberInSameFrame(of: entry, changed.words, table, in: database),
                let pair = try Entry(entry, number, &words, table, in: database)
            else { return nil }
            if !pair.passages.isEmpty { compared.append(pair) }
        }
        compared.sort { $0.number < $1.number }
        let lengths = compared.map { ($0.number, $0.after.length) }
        guard Set(lengths.map(\.0)).count == lengths.count else { return nil }
        self.init(
            before: table, after: table.withLengths(Dictionary(uniqueKeysWithValues: lengths)), entries: compared,
            lexicon: Lexicon(words.words))
    }
}

/// The number of an entry that is as it was but for its bodies and cues.
private func numberInSameFrame(
    of entry: IndexedEntry, _ words: [String], _ table: EntryTable, in database: borrowing Database
) throws(SQLiteError) -> Int? {
    let row = try database.prepare("SELECT id, frame FROM entry WHERE ref = ?1")
    try row.bind(entry.id, at: 1)
    guard try row.step(), row.int64(at: 1) == entry.frame(words) else { return nil }
    let number = row.int(at: 0) - 1
    guard table.rows.indices.contains(number), table.rows[number].passages == entry.passages.count else { return nil }
    return number
}

extension IndexChange.Entry {
    /// The entry beside itself with the bodies and cues that it had.
    fileprivate init?(
        _ after: IndexedEntry, _ number: Int, _ words: inout WordNumbers, _ table: EntryTable,
        in database: borrowing Database
    ) throws(SQLiteError) {
        let passages = table.passages(of: number)
        var before = after
        before.texts = try EntryTexts(of: number, passages: passages, in: database)
        guard let old = before.texts.bodies, let new = after.texts.bodies, old.count == new.count else { return nil }
        let cues = try database.prepare("SELECT cues FROM passage WHERE id > ?1 AND id <= ?2 ORDER BY id")
        try cues.bind([.integer(Int64(passages.lowerBound)), .integer(Int64(passages.upperBound))])
        for index in old.indices {
            guard try cues.step() else { return nil }
            before.passages[index].cues = cues.optionalText(at: 0).map { [Cue](written: $0) } ?? []
            if old[index] != new[index] {
                before.passages[index].replaceBody(with: String(decoding: old[index], as: UTF8.self), &words)
            }
        }
        // Otherwise its words are not those that were written.
        guard roundedLength(before.length) == table.rows[number].length else { return nil }
        self.init(number: number, before: before, after: after, bodies: (old, new))
    }
}

extension IndexedPassage {
    /// With the words of another body in place of the body's.
    fileprivate mutating func replaceBody(with text: String, _ numbers: inout WordNumbers) {
        let analysed = analyse(text)
        let compounds = numbers.numbers(of: analysed.compounds.map(\.text))
        var others = Array(words[.other])
        others.replaceSubrange(otherOfBody, with: compounds)
        words.replace(.body, by: numbers.numbers(of: analysed.words.map(\.text)))
        words.replace(.other, by: others)
        otherOfBody = otherOfBody.lowerBound..<otherOfBody.lowerBound + compounds.count
    }
}
