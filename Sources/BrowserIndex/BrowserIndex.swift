import SearchIndex
import TextAnalysis

/// The index as scripts that a page loads piece by piece. They hold what the terminal's index holds, so that both give the
/// same hits in the same order.
///
/// `search/manifest.js` says which piece has what; `terms` has where each stem and label stands, `positions` where in its
/// passage, for phrases; `words` the vocabulary, for prefixes and slips; `texts` what is shown of entries and passages.
///
/// - Parameters:
///   - entries: In the order of their ids.
///   - related: Names that mean the same.
///   - version: Goes into the addresses of the pieces, so that none of another build is taken from a cache.
///   - write: Gets one file after the other: all together are as large as the content.
public func writeBrowserIndex(
    of entries: [IndexedEntry], related: RelatedNames = RelatedNames(text: ""), version: String,
    write: (ShardFile) throws -> Void
) rethrows {
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
    let passagesInFile = try writeTexts(of: entries, write)
    let termStarts = try writeTerms(postings, labels, table, write)
    let wordStarts = try writeWords(vocabulary, write)
    try write(datesFile(of: table))
    let manifest = Manifest(
        table: table, termStarts: termStarts, wordStarts: wordStarts, passagesInFile: passagesInFile,
        tagSize: labels.sorted.reduce(0) { $0 + ($1.name.hasPrefix("tag:") ? $1.passages.utf8.count : 0) },
        folds: folds(for: entries), related: related, version: version)
    try write(manifest.file)
}

/// Stems and labels in one order: no stem has the colon of a label. Positions are cut where the postings are, so that one
/// table of starts does for both.
///
/// - Returns: `Shards.starts`.
private func writeTerms(
    _ postings: PostingLists, _ labels: LabelLists, _ table: EntryTable, _ write: (ShardFile) throws -> Void
) rethrows -> [String] {
    let lists =
        postings.stems.map { ($0.name, shortened($0.list.postings, in: table), $0.list.positions) }
        + labels.sorted.map { ($0.name, Array($0.passages.utf8), []) }
    let total = lists.reduce(0) { $0 + $1.1.count }
    var terms = Shards(of: .terms, total: total)
    var positions = Shards(of: .positions, total: total)
    for (name, postings, placed) in lists.sorted(by: { $0.0.precedesInBytes($1.0) }) {
        if terms.isFull(adding: postings.count) {
            try write(terms.nextFile())
            try write(positions.nextFile())
        }
        terms.add(name, postings)
        positions.add(name, placed)
    }
    if !terms.isEmpty {
        try write(terms.nextFile())
        try write(positions.nextFile())
    }
    return terms.starts
}

private func writeWords(_ vocabulary: Vocabulary, _ write: (ShardFile) throws -> Void) rethrows -> [String] {
    let lists = vocabulary.lists
    var words = Shards(of: .words, total: lists.reduce(0) { $0 + $1.words.utf8.count })
    for (ends, list) in lists {
        if words.isFull(adding: list.utf8.count) { try write(words.nextFile()) }
        words.add(ends, Array(list.utf8))
    }
    if !words.isEmpty { try write(words.nextFile()) }
    return words.starts
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
