import Dispatch
import Files
import Linking
import Model
import SearchIndex
import Site
import Synchronization

/// The index, written while the pages are.
struct IndexJob: Sendable {
    var loaded: LoadedLibrary
    var path: String

    init(_ loaded: LoadedLibrary, path: String) {
        self.loaded = loaded
        self.path = path
    }

    func run() throws {
        try removeTree(path)
        let notes = IndexingNotes(of: loaded.library, tags: loaded.settings.tags)
        let entries = parallelMap(loaded.library.entries) { IndexedEntry($0, notes) }
        try writeIndex(
            of: entries, links: loaded.library.links, fingerprint: String(loaded.fingerprint, radix: 16), to: path)
    }
}

/// What came of writing the site's files.
struct WrittenSite: Sendable {
    var changed = 0
    var done = 0
    var problems: Set<Diagnostic> = []
    var failure: (any Error)?
}

/// Makes and writes all files on all cores, and the index on one of them.
func write(
    _ files: [SiteFile], to tree: StagedTree, beside index: IndexJob, _ progress: @escaping @Sendable (String) -> Void
) throws -> (changed: Int, problems: [Diagnostic]) {
    let state = Mutex(WrittenSite())
    try tree.makeFolders(for: files.map(\.path))
    let size = 32
    let chunks = stride(from: 0, to: files.count, by: size).map { files[$0..<min($0 + size, files.count)] }
    DispatchQueue.concurrentPerform(iterations: chunks.count + 1) { number in
        do {
            if number == 0 { return try index.run() }
            let part = try write(chunks[number - 1], to: tree)
            let done = state.withLock { state in
                state.changed += part.changed
                state.problems.formUnion(part.problems)
                state.done += chunks[number - 1].count
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
    }
    return part
}
