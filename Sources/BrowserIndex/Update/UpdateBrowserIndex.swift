import SearchIndex
import TextAnalysis

/// Files of `search/` that an update makes new or others, and the paths of those that are no more.
public struct BrowserIndexChange: Sendable, Equatable {
    public var written: [ShardFile] = []
    public var removed: [String] = []
}

/// The scripts of a site's search after an edit of texts, from the scripts as they are: with these files they are what
/// `writeBrowserIndex` would make of the whole library.
///
/// - Parameters:
///   - change: Of the index of what is published; where texts of some entries are not, the scripts are made whole.
///   - read: The file at a path, as the site has it; nil when there is none.
/// - Returns: Nil when the scripts must be made whole: they are not those of the index before, or the files' sizes take
///   another step, or a word has become too common to tell passages apart.
public func updateBrowserIndex(
    _ change: IndexChange, read: @escaping (String) -> [UInt8]?
) -> BrowserIndexChange? {
    guard passagesInFile(change.before) == passagesInFile(change.after),
        ShardSizes(for: change.before, of: .terms) == ShardSizes(for: change.after, of: .terms),
        let bytes = read(manifestPath)
    else { return nil }
    do throws(NeedsWholeIndex) {
        return try updated(change, manifest: bytes, read)
    } catch {
        return nil
    }
}

private func updated(
    _ change: IndexChange, manifest bytes: [UInt8], _ read: @escaping (String) -> [UInt8]?
) throws(NeedsWholeIndex) -> BrowserIndexChange {
    var result = BrowserIndexChange()
    var manifest = try Manifest(reading: bytes, change.after, folds: foldTable(of: change.letters))
    let (oldTerms, oldWords) = (manifest.termStarts, manifest.wordStarts)
    try updateTexts(for: change, read: read) { result.written.append($0) }
    manifest.termStarts = try updateTerms(for: change, oldTerms, read: read) { result.written.append($0) }
    let lists = change.vocabulary.map { ChangedList(name: $0.ends, list: $0.words.map { Array($0.utf8)[...] }) }
    var words = KeptShards(.words, oldWords, read)
    let wordFiles = try words.recut(lists, ShardSizes(for: change.after, of: .words))
    for file in wordFiles {
        if let lines = file.lines { result.written.append(shardFile(.words, from: file.start, lines)) }
    }
    manifest.wordStarts = wordFiles.map(\.start)
    result.written.removeAll { read($0.path) == $0.bytes }
    for (folder, old, new) in [
        (ShardFolder.terms, oldTerms, manifest.termStarts), (.positions, oldTerms, manifest.termStarts),
        (.words, oldWords, manifest.wordStarts),
    ] {
        let kept = Set(new)
        result.removed += old.filter { !kept.contains($0) }.map { shardPath(folder, from: $0) }
    }
    guard var version = PiecesVersion(manifest.version) else { throw NeedsWholeIndex() }
    version.change(by: result, read)
    manifest.version = version.text
    if manifest.file.bytes != bytes { result.written.append(manifest.file) }
    return result
}

extension PiecesVersion {
    /// - Parameter read: A piece as it was.
    fileprivate mutating func change(by change: BrowserIndexChange, _ read: (String) -> [UInt8]?) {
        for path in change.written.map(\.path) + change.removed {
            if let bytes = read(path) { remove(ShardFile(path: path, bytes: bytes)) }
        }
        for piece in change.written { add(piece) }
    }
}
