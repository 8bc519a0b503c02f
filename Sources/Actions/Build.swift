import Files
import Model
import SearchIndex
import Site

/// What a build did, for one line.
public struct BuildReport: Sendable {
    /// Nothing was published when one of these is an error.
    public var problems: [Diagnostic]
    public var entries = 0
    public var pages = 0
    /// Files of the site that differ from the build before.
    public var changed = 0
    public var links = 0
    /// Entries that were left out because they are drafts.
    public var drafts = 0
    /// The endings of the compressed copies that stand beside the files.
    public var compressed: [String] = []
    public var site: String

    public var isPublished: Bool { !problems.contains { $0.severity == .error } }
}

/// Builds the site and the index from the content. Both replace what was there in one step each, at the end: a build
/// that is stopped, or that finds errors, leaves the site and the index before it whole.
///
/// - Parameters:
///   - output: Where the site goes; nil for its usual place.
///   - isCompressed: Whether compressed copies are written beside the files.
///   - progress: Told what is going on, from any thread.
public func build(
    _ root: Root, output: String? = nil, isCompressed: Bool = false, progress: @escaping @Sendable (String) -> Void
) throws -> BuildReport {
    try withLock(on: root) { try buildLocked(root, output: output, isCompressed: isCompressed, progress: progress) }
}

private func buildLocked(
    _ root: Root, output: String?, isCompressed: Bool, progress: @escaping @Sendable (String) -> Void
) throws -> BuildReport {
    progress("reading \(root.content)")
    let loaded = try loadLibrary(root)
    let loadedLook = try loadLook(root, language: loaded.settings.language)
    // Of what only the whole library shows, a build tells what stops it; `kb check` tells the rest.
    let errors = libraryProblems(loaded).filter { $0.severity == .error }
    let problems = (loaded.problems + errors).sorted(by: Diagnostic.inReadingOrder)
    var report = BuildReport(problems: problems + loadedLook.problems, site: output ?? root.site)
    guard report.isPublished else { return report }

    let index = IndexJob(loaded, path: root.index + ".new")
    let background = Background(
        similar: similarEntries(of: .incident, in: index.indexed), changes: lastChanges(root))
    let look = loadedLook.look
    let files =
        siteFiles(of: index.published, settings: loaded.settings, look: look, background: background)
        + pictureFiles(of: index.published, in: root)
    let tree = try StagedTree(replacing: report.site)
    do {
        let written = try write(files, to: tree, beside: index, hasSearch: look.hasSearch, progress)
        report.problems += written.problems
        report.changed = written.changed
        try publish(tree, index, for: root, isCompressed: isCompressed, &report, progress)
    } catch {
        try? tree.discard()
        try? removeTree(index.path)
        throw error
    }
    report.entries = loaded.library.entries.count
    report.links = loaded.library.links.count
    report.drafts = loaded.library.drafts.count
    report.pages = files.count { $0.path.hasSuffix(".html") }
    return report
}

/// Puts the site and the index in the place of those before, or takes them away when a page met an error.
private func publish(
    _ tree: StagedTree, _ index: IndexJob, for root: Root, isCompressed: Bool, _ report: inout BuildReport,
    _ progress: (String) -> Void
) throws {
    guard report.isPublished else {
        try tree.discard()
        return try removeTree(index.path)
    }
    if isCompressed {
        progress("compressing the site")
        report.compressed = try compress(tree)
    }
    try tree.publish()
    try publishIndex(index.path, at: root.index)
}
