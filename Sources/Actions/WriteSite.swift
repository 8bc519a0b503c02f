import BrowserIndex
import Dispatch
import Files
import Linking
import Model
import SQLite
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

    func run() throws -> WrittenSite {
        try removeTree(path)
        var written = WrittenSite()
        let writing = try timed("index") {
            do throws(SQLiteError) {
                try writeIndex(of: indexed, links: links, related: related, fingerprint: fingerprint, to: path)
            } catch {
                throw indexFailure(error, at: path)
            }
        }
        written.add(writing.time)
        return written
    }

    /// The same for the site's own search.
    func writeSearchData(to tree: StagedTree) throws -> WrittenSite {
        try tree.makeFolders(for: ["terms", "positions", "words", "texts"].map { "search/\($0)/0.js" })
        var written = WrittenSite()
        let making = try timed("search data") {
            try makeSearchData { file in
                if try tree.add(file.path, bytes: file.bytes) { written.changed += 1 }
            }
        }
        written.add(making.time)
        return written
    }

    func makeSearchData(_ take: (ShardFile) throws -> Void) rethrows {
        try writeBrowserIndex(of: publishedIndexed, related: related, write: take)
    }
}

private func indexedOnAllCores(_ library: Library, _ notes: IndexingNotes) -> IndexedLibrary {
    let entries = library.entries
    let parts = stride(from: 0, to: entries.count, by: 64).map { entries[$0..<min($0 + 64, entries.count)] }
    let joined = JoinedParts(parallelMap(parts, inChunksOf: 1) { IndexedPart(of: $0, notes) })
    let (vocabulary, lists) = concurrently(
        { joined.vocabulary }, beside: [{ @Sendable in IndexedLibrary(joined, vocabulary: []) }])
    var library = lists.first ?? IndexedLibrary(joined, vocabulary: [])
    library.vocabulary = vocabulary ?? []
    return library
}

/// What came of writing the site's files.
struct WrittenSite: Sendable {
    var changed = 0
    var done = 0
    var problems: Set<Diagnostic> = []
    /// Of each stage, what all threads took together.
    var times: [String: StageTime] = [:]
    var failure: (any Error)?

    mutating func add(_ part: WrittenSite) {
        changed += part.changed
        problems.formUnion(part.problems)
        done += part.done
        for time in part.times.values { add(time) }
    }

    mutating func add(_ time: StageTime) {
        guard let sum = times[time.stage] else { return times[time.stage] = time }
        times[time.stage]?.wall = sum.wall + time.wall
        times[time.stage]?.processor = sum.processor + time.processor
    }
}

/// Makes and writes all files on all cores, and each of the indexes on one of them.
///
/// - Parameter hasSearch: Whether the site gets search data.
func write(
    _ files: [SiteFile], to tree: StagedTree, beside index: IndexJob, hasSearch: Bool,
    _ progress: @escaping @Sendable (String) -> Void
) throws -> WrittenSite {
    let state = Mutex(WrittenSite())
    try tree.makeFolders(for: files.map(\.path))
    let size = 32
    let chunks = stride(from: 0, to: files.count, by: size).map { files[$0..<min($0 + size, files.count)] }
    DispatchQueue.concurrentPerform(iterations: chunks.count + 2) { number in
        do {
            let part =
                switch number {
                case 0: try index.run()
                case 1: hasSearch ? try index.writeSearchData(to: tree) : WrittenSite()
                default: try write(chunks[number - 2], to: tree)
                }
            let done = state.withLock { state in
                state.add(part)
                return state.done
            }
            if part.done > 0 { progress("writing the site: \(done) of \(files.count) files") }
        } catch {
            state.withLock { $0.failure = $0.failure ?? error }
        }
    }
    let result = state.withLock { $0 }
    if let failure = result.failure { throw failure }
    return result
}

private func write(_ files: ArraySlice<SiteFile>, to tree: StagedTree) throws -> WrittenSite {
    var part = WrittenSite()
    for file in files {
        let made = timed("render", file.make)
        part.problems.formUnion(made.result.problems)
        let added = try timed("write") { try tree.add(file.path, bytes: made.result.bytes) }
        if added.result { part.changed += 1 }
        part.done += 1
        part.add(made.time)
        part.add(added.time)
    }
    return part
}
