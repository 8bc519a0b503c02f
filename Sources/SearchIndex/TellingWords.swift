import Glibc
import Model
import SQLite

/// The words of a text that tell it from others, rarest first: a query for what is like it.
public struct TellingWords: Sendable, Equatable {
    public var words: [String]

    /// Any of the words. FTS5's bm25 lets a rare one count for more.
    var expression: String { words.map { QueryTerm.word($0).expression }.joined(separator: " OR ") }
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
        for word in words(in: text) { counts[word, default: 0] += 1 }
        let total = try passageCount()
        let count = try database.prepare(SearchSQL.count)
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
        let rows = try database.prepare(SearchSQL.similar(kindIn: placeholders))
        try rows.bind([.text(telling.expression), .integer(Int64(limit))] + kinds.map { .text($0.rawValue) })
        var found: [SimilarPassage] = []
        while try rows.step() {
            let address = Address(entry: rows.text(at: 0), anchor: rows.text(at: 1))
            found.append(SimilarPassage(address: address, score: -rows.double(at: 2)))
        }
        return found
    }

    /// The words as some passages of an entry write them, rarest first, each once; of all passages when `anchors` is nil. Those that one passage in sixteen has are left out,
    /// unless there are no others: they explain nothing to a reader.
    public func matches(
        of telling: TellingWords, in entry: EntryID, anchors: Set<String>? = nil
    ) throws(SQLiteError) -> [String] {
        guard !telling.words.isEmpty else { return [] }
        let rows = try database.prepare(SearchSQL.matchesInEntry)
        try rows.bind([.text(telling.expression), .text(entry)])
        var matches: [String: String] = [:]
        while try rows.step() {
            guard anchors?.contains(rows.text(at: 1)) ?? true else { continue }
            for run in MarkedText(rows.text(at: 0)).runs where run.isMatch {
                matches[run.text.lowercased()] = matches[run.text.lowercased()] ?? run.text
            }
        }
        let count = try database.prepare(SearchSQL.count)
        var weighed: [(count: Int, word: String)] = []
        for (word, shown) in matches { weighed.append((try passages(with: word, count), shown)) }
        let total = try passageCount()
        let rare = weighed.filter { $0.count * 16 <= total }
        return (rare.isEmpty ? weighed : rare).sorted { $0 < $1 }.map(\.word)
    }

    private func passageCount() throws(SQLiteError) -> Int {
        let row = try database.prepare("SELECT count(*) FROM passage")
        return try row.step() ? row.int(at: 0) : 0
    }

    private func passages(with word: String, _ count: borrowing Statement) throws(SQLiteError) -> Int {
        count.reset()
        try count.bind(QueryTerm.word(word).expression, at: 1)
        return try count.step() ? count.int(at: 0) : 0
    }
}

/// In lower case, split where the index splits; one letter alone says nothing.
private func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 1 }.map(String.init)
}
