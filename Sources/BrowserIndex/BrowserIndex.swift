import SearchIndex
import TextAnalysis

/// The index as scripts that a page loads piece by piece. They hold what the terminal's index holds, so that both give the
/// same hits in the same order.
///
/// `search/manifest.js` says which piece has what; `terms` has where each stem and label stands, `positions` where in its
/// passage, for phrases; `words` the vocabulary, for prefixes and slips; `texts` what is shown of entries and passages.
///
/// - Parameters:
///   - related: Names that mean the same.
///   - version: Goes into the addresses of the pieces, so that none of another build is taken from a cache.
///   - write: Gets one file after the other: all together are as large as the content.
public func writeBrowserIndex(
    of library: IndexedLibrary, related: RelatedNames = RelatedNames(text: ""), version: String,
    write: (ShardFile) throws -> Void
) rethrows {
    let passagesInFile = try writeTexts(of: library.entries, write)
    let termStarts = try writeTerms(of: library, write)
    let wordStarts = try writeWords(library.vocabulary, write)
    try write(datesFile(of: library.table))
    let manifest = Manifest(
        table: library.table, termStarts: termStarts, wordStarts: wordStarts, passagesInFile: passagesInFile,
        tagSize: library.labels.reduce(0) { $0 + ($1.name.hasPrefix("tag:") ? $1.passages.utf8.count : 0) },
        folds: foldTable(of: library.letters.letters), related: related, version: version)
    try write(manifest.file)
}

/// Stems and labels in one order: no stem has the colon of a label. Positions are cut where the postings are, so that one
/// table of starts does for both.
///
/// - Returns: `Shards.starts`.
private func writeTerms(of library: IndexedLibrary, _ write: (ShardFile) throws -> Void) rethrows -> [String] {
    let postings = PostingLists(of: library)
    let lists =
        postings.stems.map { ($0.name, shortened($0.list.postings, in: library.table), $0.list.positions) }
        + library.labels.map { ($0.name, Array($0.passages.utf8), []) }
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

private func writeWords(
    _ lists: [Vocabulary.List], _ write: (ShardFile) throws -> Void
) rethrows -> [String] {
    var words = Shards(of: .words, total: lists.reduce(0) { $0 + $1.words.utf8.count })
    for list in lists {
        if words.isFull(adding: list.words.utf8.count) { try write(words.nextFile()) }
        words.add(list.ends, Array(list.words.utf8))
    }
    if !words.isEmpty { try write(words.nextFile()) }
    return words.starts
}
