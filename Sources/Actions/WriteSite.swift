import BrowserIndex
import Dispatch
import Files
import Linking
import Model
import SearchIndex
import Site
import Synchronization

/// The index, written while the pages are.
struct IndexJob: Sendable {
    let indexed: IndexedLibrary
    /// What the site is made of, and the same as its search has it.
    let published: Library
    private let publishedIndexed: IndexedLibrary
    private let links: [Link]
    private let related: RelatedNames
    private let fingerprint: String
    let path: String

    init(_ loaded: LoadedLibrary, path: String) {
        let notes = IndexingNotes(of: loaded.library, tags: loaded.settings.tags)
        indexed = indexedOnAllCores(loaded.library, notes)
        published = loaded.library.published()
        publishedIndexed =
            loaded.library.entries.contains(where: \.isPartlyPrivate) ? indexedOnAllCores(published, notes) : indexed
        links = loaded.library.links
        related = RelatedNames(of: loaded.settings.tags)
        fingerprint = String(loaded.fingerprint, radix: 16)
        self.path = path
    }

    func run() throws {
        try removeTree(path)
        try writeIndex(of: indexed, links: links, related: related, fingerprint: fingerprint, to: path)
    }

    /// The same for the site's own search.
    func writeSearchData(to tree: StagedTree) throws -> WrittenSite {
        try tree.makeFolders(for: ["terms", "positions", "words", "texts"].map { "search/\($0)/0.js" })
        var written = WrittenSite()
        try makeSearchData { file in
            if try tree.add(file.path, bytes: file.bytes) { written.changed += 1 }
        }
        return written
    }

    func makeSearchData(_ take: (ShardFile) throws -> Void) rethrows {
        try writeBrowserIndex(of: publishedIndexed, related: related, version: fingerprint, write: take)
    }
}

private func indexedOnAllCores(_ library: Library, _ notes: IndexingNotes) -> IndexedLibrary {
    let entries = library.entries
    let parts = stride(from: 0, to: entries.count, by: 64).map { entries[$0..<min($0 + 64, entries.count)] }
    return IndexedLibrary(parallelMap(parts, inChunksOf: 1) { IndexedPart(of: $0, notes) })
}

/// What came of writing the site's files.
struct WrittenSite: Sendable {
    var changed = 0
    var done = 0
    var problems: Set<Diagnostic> = []
    var failure: (any Error)?
}

/// Makes and writes all files on all cores, and each of the indexes on one of them.
///
/// - Parameter hasSearch: Whether the site gets search data.
func write(
    _ files: [SiteFile], to tree: StagedTree, beside index: IndexJob, hasSearch: Bool,
    _ progress: @escaping @Sendable (String) -> Void
) throws -> (changed: Int, problems: [Diagnostic]) {
    let state = Mutex(WrittenSite())
    try tree.makeFolders(for: files.map(\.path))
    let size = 32
    let chunks = stride(from: 0, to: files.count, by: size).map { files[$0..<min($0 + size, files.count)] }
    DispatchQueue.concurrentPerform(iterations: chunks.count + 2) { number in
        do {
            if number == 0 { return try index.run() }
            if number == 1, !hasSearch { return }
            let part = try number == 1 ? index.writeSearchData(to: tree) : write(chunks[number - 2], to: tree)
            let done = state.withLock { state in
                state.changed += part.changed
                state.problems.formUnion(part.problems)
                state.done += part.done
                return state.done
            }
            progress("writing the site: \(done) of \(files.count) files")
        } catch {
            state.withLock { $0.failure = $0.failure ?? error }
        }
    }
    let result = state.withLock { $0 }
    if let failure = result.failure { throw failure }
    return (result.changed, result.problems.sorted(by: Diagnostic.inReadingOrder))
}

private func write(_ files: ArraySlice<SiteFile>, to tree: StagedTree) throws -> WrittenSite {
    var part = WrittenSite()
    for file in files {
        let (bytes, problems) = file.make()
        part.problems.formUnion(problems)
        if try tree.add(file.path, bytes: bytes) { part.changed += 1 }
        part.done += 1
    }
    return part
}
