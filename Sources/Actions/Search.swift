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

/// Searches the index; first makes it anew when the content has changed since.
///
/// - Parameter refresh: False to search the index as it is, even when the content is newer.
public func search(
    _ request: SearchRequest, in root: Root, refresh: Bool, progress: @escaping @Sendable (String) -> Void
) throws -> SearchReport {
    guard refresh else { return SearchReport(result: try openIndex(root).search(request)) }
    // Looking whether the content has changed takes as long as a search, so both are done at once.
    let (answer, parts) = concurrently(
        { try? answerFromIndex(request, root) }, beside: contentFingerprintParts(root))
    let current = sum(of: parts).map { String($0, radix: 16) }
    if let answer = answer ?? nil, answer.fingerprint == current { return SearchReport(result: answer.result) }
    do {
        let problems = try refreshIndex(root, progress: progress)
        return SearchReport(result: try openIndex(root).search(request), problems: problems)
    } catch let error where error is FileError || error is SQLiteError {
        // A folder that cannot be written to can still be searched, as far as its index goes.
        guard fileExists(root.index) else { throw IndexError.cannotBeMade("\(error)") }
        return SearchReport(result: try openIndex(root).search(request), staleBecause: "\(error)")
    }
}

/// The fingerprint of `LoadedLibrary`, in parts: `kb.yml` counts too, as its words for tags are searched.
private func contentFingerprintParts(_ root: Root) -> [@Sendable () -> UInt64?] {
    fingerprintParts(ofTree: root.content, suffix: ".md")
        + [{ fileStamp(root.settings, as: "kb.yml").map { fingerprint(of: [$0]) } }]
}

/// What the index says, and of which content.
private func answerFromIndex(_ request: SearchRequest, _ root: Root) throws -> (fingerprint: String?, result: SearchResult)
{
    let index = try openIndex(root)
    return (try index.fingerprint(), try index.search(request))
}

/// Makes the index anew when the content has changed since, for those who will search it as it is.
public func makeIndexCurrent(_ root: Root) throws {
    let current = sum(of: contentFingerprintParts(root).map { $0() }).map { String($0, radix: 16) }
    if let index = try? openIndex(root), try index.fingerprint() == current { return }
    _ = try refreshIndex(root) { _ in }
}

private func openIndex(_ root: Root) throws -> SearchIndex {
    guard fileExists(root.index) else { throw IndexError.none }
    return try SearchIndex(path: root.index)
}

/// Reads all content and writes the index. What is wrong in the content is left out of it and returned.
public func refreshIndex(_ root: Root, progress: @escaping @Sendable (String) -> Void) throws -> [Diagnostic] {
    try withLock(on: root) {
        progress("the content has changed: indexing it")
        let loaded = try loadLibrary(root)
        let staged = root.index + ".new"
        do {
            try IndexJob(loaded, path: staged).run()
            try renameFile(from: staged, to: root.index)
        } catch {
            try? removeTree(staged)
            throw error
        }
        return loaded.problems
    }
}
