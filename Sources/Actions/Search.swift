import Files
import Model
import SQLite
import SearchIndex

/// A search's result, and what a reader must know about the index that gave it.
public struct SearchReport: Sendable {
    public var result: SearchResult
    /// Problems met when the index was refreshed just now.
    public var problems: [Diagnostic] = []
    /// Why the index could not be refreshed; the result is from the one before.
    public var staleBecause: String?
}

/// Searches the index; first makes it anew when the content has changed since, or when it is damaged.
///
/// - Parameter refresh: False to search the index as it is, even when the content is newer.
/// - Throws: `IndexError` when there is no whole index, or what made it impossible to read it.
public func search(
    _ request: SearchRequest, in root: Root, refresh: Bool, progress: @escaping @Sendable (String) -> Void
) throws -> SearchReport {
    guard refresh else { return SearchReport(result: try answerAsItIs(request, root)) }
    // Looking whether the content has changed takes as long as a search, so both are done at once. A copy of an index is
    // not searched here but made anew: then its seal can be seen at a glance.
    let (old, parts) = concurrently(
        { hasWholeSecond(root.searchedIndex) ? try? answer(request, root) : nil }, beside: contentFingerprintParts(root)
    )
    let current = sum(of: parts).map { String($0, radix: 16) }
    if let old = old ?? nil, old.fingerprint == current { return SearchReport(result: old.result) }
    let problems: [Diagnostic]
    do {
        problems = try refreshIndex(root, progress: progress)
    } catch let error where error is FileError || error is SQLiteError {
        // A folder that cannot be written to can still be searched, as far as its index goes.
        guard fileExists(root.searchedIndex), let old = try? answer(request, root) else {
            throw IndexError.cannotBeMade("\(error)")
        }
        return SearchReport(
            result: old.result, staleBecause: old.fingerprint == current ? nil : "\(error)")
    }
    return SearchReport(result: try answer(request, root).result, problems: problems)
}

/// The fingerprint of `LoadedLibrary`, in parts: `kb.yml` counts too, as its words for tags are searched.
private func contentFingerprintParts(_ root: Root) -> [@Sendable () -> UInt64?] {
    fingerprintParts(ofTree: root.content, suffix: ".md")
        + [{ fileStamp(root.settings, as: "kb.yml").map { fingerprint(of: [$0]) } }]
}

/// What the index says, whichever content it is of.
private func answerAsItIs(_ request: SearchRequest, _ root: Root) throws -> SearchResult {
    do {
        return try answer(request, root).result
    } catch IndexError.damaged {
        // Or a build is just writing into it, and has not sealed it yet.
        guard let settled = try? withLock(on: root, { try answer(request, root) }) else { throw IndexError.damaged }
        return settled.result
    }
}

/// What the index says, and of which content.
private func answer(_ request: SearchRequest, _ root: Root) throws -> (fingerprint: String?, result: SearchResult) {
    do {
        let index = try openIndex(root)
        return (try index.fingerprint(), try index.search(request))
    } catch let error as SQLiteError {
        switch error.primaryCode {
        case SQLiteError.corrupt, SQLiteError.notADatabase: throw IndexError.damaged
        case SQLiteError.busy: throw LockedIndex()
        default: throw error
        }
    }
}

/// Makes the index anew when the content has changed since, for those who will search it as it is.
public func makeIndexCurrent(_ root: Root) throws {
    let current = sum(of: contentFingerprintParts(root).map { $0() }).map { String($0, radix: 16) }
    if hasWholeSecond(root.searchedIndex), let index = try? openIndex(root), let old = try? index.fingerprint(),
        old == current
    {
        return
    }
    do {
        _ = try refreshIndex(root) { _ in }
    } catch let error where error is FileError || error is SQLiteError {
        guard (try? openIndex(root)) != nil else { throw IndexError.cannotBeMade("\(error)") }
    }
}

private func openIndex(_ root: Root) throws -> SearchIndex {
    let path = root.searchedIndex
    guard fileExists(path), !isDirectory(path) else { throw IndexError.none }
    try checkSeal(of: path)
    return try SearchIndex(path: path)
}

/// Reads all content and writes the index. What is wrong in the content is left out of it and returned.
public func refreshIndex(_ root: Root, progress: @escaping @Sendable (String) -> Void) throws -> [Diagnostic] {
    try withLock(on: root, late: { progress("waiting for another kb build to end") }) {
        // What stops an update, such as a full disk, stops the making of a whole index too, which tells it.
        if (try? makeNewerIndex(root)) == true { return [] }
        progress("the content has changed: indexing it")
        let loaded = try loadLibrary(root)
        let path = isOfSite(root) ? root.newerIndex : root.index
        let staged = path + ".new"
        do {
            _ = try IndexJob(loaded, path: staged).run()
            try publishIndex(staged, at: path)
            if path == root.index { try removeTree(root.newerIndex) }
        } catch {
            try? removeTree(staged)
            throw error
        }
        return loaded.problems
    }
}

/// Whether the index is that of a site that a build can go on from.
private func isOfSite(_ root: Root) -> Bool {
    guard let record = BuildRecord(at: root.buildRecord) else { return false }
    return (try? hasIndex(of: record, root)) ?? false
}
