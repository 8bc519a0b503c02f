import SQLite

/// Counts the entries' words anew in the lists of the vocabulary.
///
/// - Returns: The lists with other words than before, in order; nil for one that is gone.
func updateVocabulary(
    for change: IndexChange, in database: borrowing Database
) throws(SQLiteError) -> [(ends: String, words: String?)] {
    var lists = EditedLists()
    for (word, added) in addedEntries(of: change) where !isTitleMark(word) {
        guard let ends = WordEnds(word) else { continue }
        let before = try lists.list(ends.first, in: database).entries(of: word)
        guard before + added >= 0 else { throw .damaged("vocabulary") }
        try lists.set(word, entries: before + added, of: ends.first, in: database)
        if before > 0, before + added > 0,
            Commonness(entries: before).letter == Commonness(entries: before + added).letter
        {
            continue
        }
        for other in ends.all.dropFirst() {
            try lists.set(word, entries: before + added, of: other, in: database)
        }
    }
    return try lists.write(to: database)
}

/// In how many more entries each word is than before.
private func addedEntries(of change: IndexChange) -> [(word: String, added: Int)] {
    var added: [Int32: Int] = [:]
    for entry in change.entries {
        for word in entry.before.distinctWords { added[word, default: 0] -= 1 }
        for word in entry.after.distinctWords { added[word, default: 0] += 1 }
    }
    return added.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        .map { (change.lexicon.words[Int($0.key)], $0.value) }
}

extension IndexedEntry {
    fileprivate var distinctWords: Set<Int32> { Set(passages.lazy.flatMap(\.words.all)) }
}

/// The lists that an update touches, each read once.
private struct EditedLists {
    private var lists: [String: WordList] = [:]
    private var before: [String: WordList] = [:]

    mutating func list(_ ends: String, in database: borrowing Database) throws(SQLiteError) -> WordList {
        if let list = lists[ends] { return list }
        let row = try database.prepare("SELECT words, counts FROM vocabulary WHERE ends = ?1")
        try row.bind(ends, at: 1)
        let isThere = try row.step()
        let list = WordList(
            words: isThere ? row.text(at: 0) : "", counts: isThere ? row.text(at: 1) : "",
            hasCounts: !ends.utf8.starts(with: "*".utf8) && !ends.utf8.starts(with: "=".utf8))
        (lists[ends], before[ends]) = (list, list)
        return list
    }

    mutating func set(
        _ word: String, entries: Int, of ends: String, in database: borrowing Database
    ) throws(SQLiteError) {
        _ = try list(ends, in: database)
        lists[ends]?.set(word, entries: entries)
    }

    func write(to database: borrowing Database) throws(SQLiteError) -> [(ends: String, words: String?)] {
        let put = try database.prepare("INSERT OR REPLACE INTO vocabulary VALUES(?, ?, ?)")
        let remove = try database.prepare("DELETE FROM vocabulary WHERE ends = ?")
        var changed: [(ends: String, words: String?)] = []
        for (ends, list) in lists.sorted(by: { $0.key.precedesInBytes($1.key) }) where list != before[ends] {
            if list.isEmpty {
                try remove.run([.text(ends)])
            } else {
                try put.run([.text(ends), .text(list.words), .text(list.counts)])
            }
            if list.words != before[ends]?.words { changed.append((ends, list.isEmpty ? nil : list.words)) }
        }
        return changed
    }
}
