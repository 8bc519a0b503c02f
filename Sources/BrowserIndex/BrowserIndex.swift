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
///   - write: Gets one file after the other: all together are as large as the content.
public func writeBrowserIndex(
    of library: IndexedLibrary, related: RelatedNames = RelatedNames(text: ""),
    write take: (ShardFile) throws -> Void
) rethrows {
    var version = PiecesVersion()
    func write(_ piece: ShardFile) throws {
        version.add(piece)
        try take(piece)
    }
    try writeTexts(of: library, write)
    let termStarts = try writeTerms(of: library, write)
    let words = library.vocabulary.map { ShardLine(name: $0.ends, list: Array($0.words.utf8)[...]) }
    let wordCuts = Cuts(of: words, ShardSizes(for: library.table, of: .words))
    try wordCuts.write(words, to: .words, write)
    try write(datesFile(of: library.table))
    let manifest = Manifest(
        table: library.table, termStarts: termStarts, wordStarts: wordCuts.starts,
        tagSize: library.labels.reduce(0) { $0 + ($1.name.hasPrefix("tag:") ? $1.passages.utf8.count : 0) },
        folds: foldTable(of: library.letters.letters), related: related, version: version.text)
    try take(manifest.file)
}
