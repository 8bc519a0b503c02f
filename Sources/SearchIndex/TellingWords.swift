import Glibc
import Model
import SQLite
import TextAnalysis

/// The words of a text that tell it from others, rarest first: a query for what is like it.
public struct TellingWords: Sendable, Equatable {
    /// Folded.
    public var words: [String]

    /// Any of the words. FTS5's bm25 lets a rare one count for more.
    var expression: String { words.map { "\"\($0)\"" }.joined(separator: " OR ") }
}

/// A passage that has some of the words.
public struct SimilarPassage: Sendable, Equatable {
    public var address: Address
    /// Higher is better; comparable within one query only.
    public var score: Double
}

extension SearchIndex {
    /// A word that more than a quarter of all passages have tells nothing; a word counts once more for each doubling of
    /// how often the text says it.
    ///
    /// Rarity is the inverse document frequency of BM25: Robertson and Spärck Jones, "Relevance weighting of search
    /// terms", 1976.
    public func tellingWords(of text: String, limit: Int = 48) throws(SQLiteError) -> TellingWords {
        var counts: [String: Int] = [:]
        for word in analyse(text).words where word.text.utf8.count > 1 { counts[word.text, default: 0] += 1 }
        let total = table.passageCount
        let count = try database.prepare(countOfPassages)
        var weighed: [(word: String, weight: Double)] = []
        for (word, times) in counts {
            let found = try passages(with: word, count)
            guard found > 0, found * 4 < total else { continue }
            let rarity = log((Double(total - found) + 0.5) / (Double(found) + 0.5))
            weighed.append((word, rarity * (1 + log(Double(times)))))
        }
        weighed.sort { ($1.weight, $0.word) < ($0.weight, $1.word) }
        return TellingWords(words: weighed.prefix(limit).map(\.word))
    }

    /// The passages of some kinds that have any of the words, best first.
    public func passages(
        with telling: TellingWords, of kinds: [Kind], limit: Int = 400
    ) throws(SQLiteError) -> [SimilarPassage] {
        guard !telling.words.isEmpty else { return [] }
        let placeholders = kinds.indices.map { "?\($0 + 3)" }.joined(separator: ", ")
        let rows = try database.prepare(similarPassages(kindIn: placeholders))
        try rows.bind([.text(telling.expression), .integer(Int64(limit))] + kinds.map { .text($0.rawValue) })
        var found: [SimilarPassage] = []
        while try rows.step() {
            let address = Address(entry: rows.text(at: 0), anchor: rows.text(at: 1))
            found.append(SimilarPassage(address: address, score: -rows.double(at: 2)))
        }
        return found
    }

    /// The words as some passages of an entry write them, rarest first, each once; of all passages when `anchors` is nil.
    /// Those that one passage in sixteen has are left out, unless there are no others: they explain nothing to a reader.
    public func matches(
        of telling: TellingWords, in entry: EntryID, anchors: Set<String>? = nil
    ) throws(SQLiteError) -> [String] {
        let sought = Set(telling.words.map(stem))
        var written: [String: String] = [:]
        for (anchor, text) in try texts(of: entry) where anchors?.contains(anchor) ?? true {
            for word in analyse(text).words where written[word.text] == nil && sought.contains(stem(word.text)) {
                written[word.text] = String(text.utf8[word.range]) ?? word.text
            }
        }
        let count = try database.prepare(countOfPassages)
        var weighed: [(count: Int, word: String)] = []
        for (word, shown) in written { weighed.append((try passages(with: word, count), shown)) }
        let rare = weighed.filter { $0.count * 16 <= table.passageCount }
        return (rare.isEmpty ? weighed : rare).sorted { $0 < $1 }.map(\.word)
    }

    /// What each passage of an entry says, with its heading.
    private func texts(of id: EntryID) throws(SQLiteError) -> [(anchor: String, text: String)] {
        let row = try database.prepare("SELECT id FROM entry WHERE ref = ?1")
        try row.bind(id, at: 1)
        guard try row.step(), table.rows.indices.contains(row.int(at: 0) - 1) else { return [] }
        let entry = row.int(at: 0) - 1
        let passages = table.passages(of: entry)
        guard let bodies = try EntryTexts(of: entry, passages: passages, in: database).bodies
        else { throw .damaged("entry_text") }
        let rows = try database.prepare(headingsOfEntry)
        try rows.bind([entry + 1, passages.lowerBound, passages.upperBound].map { .integer(Int64($0)) })
        var texts: [(anchor: String, text: String)] = []
        while try rows.step(), texts.count < bodies.count {
            let body = String(decoding: bodies[texts.count], as: UTF8.self)
            texts.append((rows.text(at: 0), rows.text(at: 1) + " " + body))
        }
        return texts
    }

    private func passages(with word: String, _ count: borrowing Statement) throws(SQLiteError) -> Int {
        count.reset()
        try count.bind("\"\(word)\"", at: 1)
        return try count.step() ? count.int(at: 0) : 0
    }
}

extension String.UTF8View {
    fileprivate subscript(range: Range<Int>) -> Substring.UTF8View {
        self[index(startIndex, offsetBy: range.lowerBound)..<index(startIndex, offsetBy: range.upperBound)]
    }
}

private let countOfPassages = "SELECT count(*) FROM passage_fts WHERE passage_fts MATCH ?1"

/// By FTS5's own bm25.
private func similarPassages(kindIn placeholders: String) -> String {
    """
    SELECT ref, anchor, rank
    FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid JOIN entry ON entry.id = passage.entry
    WHERE passage_fts MATCH ?1 AND kind IN (\(placeholders)) ORDER BY rank LIMIT ?2
    """
}

/// The body is put behind the heading.
private let headingsOfEntry = """
    SELECT anchor, iif(anchor = '', title || ' ' || summary, heading)
    FROM entry JOIN passage ON passage.id > ?2 AND passage.id <= ?3 WHERE entry.id = ?1 ORDER BY passage.id
    """
