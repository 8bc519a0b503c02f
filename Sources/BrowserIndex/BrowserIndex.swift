import SearchIndex
import TextAnalysis

/// One file of the search data of a site: a classic script, so that it also loads from disk.
public struct ShardFile: Sendable, Equatable {
    /// Relative to the site's root.
    public var path: String
    public var text: String
}

/// The index as scripts that a page loads piece by piece. They hold what the terminal's index holds, so that both give the
/// same hits in the same order.
///
/// `search/manifest.js` says which piece has what; `terms` has where each stem and label stands, `positions` where in its
/// passage, for phrases; `words` the vocabulary, for prefixes and slips; `texts` what is shown of entries and passages.
///
/// - Parameters:
///   - entries: In the order of their ids.
///   - version: Goes into the addresses of the pieces, so that none of another build is taken from a cache.
public func browserIndex(of entries: [IndexedEntry], version: String) -> [ShardFile] {
    let table = EntryTable(of: entries)
    var postings = PostingLists()
    var labels = LabelLists()
    var vocabulary = Vocabulary()
    for (number, entry) in entries.enumerated() {
        let first = table.rows[number].firstPassage
        postings.add(entry, firstPassage: first)
        labels.add(entry, firstPassage: first)
        vocabulary.add(entry, number: number)
    }
    let (terms, positions) = termShards(postings.all(in: table), labels.sorted)
    var words = Shards(of: .words)
    for (ends, list) in vocabulary.lists { words.add(ends, list) }
    words.endFile()
    let texts = TextShards(of: entries, table)
    let manifest = Manifest(
        table: table, terms: terms, words: words, texts: texts, folds: folds(for: entries), version: version)
    return [manifest.file, datesFile(of: table)] + terms.files + positions.files + words.files + texts.files
}

/// Stems and labels in one order: no stem has the colon of a label. Positions are cut where the postings are, so that one
/// table of starts does for both.
private func termShards(
    _ postings: [TermList], _ labels: [(name: String, passages: String)]
) -> (terms: Shards, positions: Shards) {
    let labelLists = labels.map { TermList(name: $0.name, postings: $0.passages, positions: "") }
    var terms = Shards(of: .terms)
    var positions = Shards(of: .positions)
    for list in (postings + labelLists).sorted(by: { $0.name.precedesInBytes($1.name) }) {
        let isNew = terms.add(list.name, list.postings)
        positions.add(list.name, list.positions, startsFile: isNew)
    }
    terms.endFile()
    positions.endFile()
    return (terms, positions)
}

/// What the characters beyond ASCII of the texts become. A page cuts the same texts into the same words with these, whatever
/// its browser knows of Unicode.
private func folds(for entries: [IndexedEntry]) -> [(character: Unicode.Scalar, folded: String?)] {
    var characters: Set<Unicode.Scalar> = []
    for entry in entries {
        for text in [entry.title, entry.summary] + entry.passages.flatMap({ [$0.heading, $0.body] })
        where text.utf8.contains(where: { $0 >= 0x80 }) {
            for scalar in text.unicodeScalars where scalar.value >= 0x80 { characters.insert(scalar) }
        }
    }
    return foldTable(of: characters).map { ($0.scalar, $0.folded) }
}
