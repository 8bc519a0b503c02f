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
    /// Files of the site that differ from the build before, and compressed copies that were written or taken away.
    public var changed = 0
    public var links = 0
    /// Entries that were left out because they are drafts.
    public var drafts = 0
    /// The endings of the compressed copies that stand beside the files.
    public var compressed: [String] = []
    public var site: String
    /// Whether all was made anew, and not only what has changed since the build before.
    public var isWhole = true
    public var times: [StageTime] = []

    public var isPublished: Bool { !problems.contains { $0.severity == .error } }
}

/// What is asked of a build.
public struct BuildRequest: Sendable {
    /// Where the site goes; nil for its usual place.
    public var output: String?
    /// Whether compressed copies are written beside the files.
    public var isCompressed: Bool
    /// Whether all is made anew, also what has not changed since the last build.
    public var isClean: Bool

    public init(output: String? = nil, isCompressed: Bool = false, isClean: Bool = false) {
        self.output = output
        self.isCompressed = isCompressed
        self.isClean = isClean
    }
}

/// Builds the site and the index from the content. Both replace what was there in one step each, at the end: a build
/// that is stopped, or that finds errors, leaves the site and the index before it whole.
///
/// Where only the text of some entries has changed since the last build, their pages alone are made, and replaced.
///
/// - Parameters:
///   - late: Called once, when another build has not ended within a second.
///   - progress: Told what is going on, from any thread.
public func build(
    _ root: Root, _ request: BuildRequest = BuildRequest(), late: () -> Void = {},
    progress: @escaping @Sendable (String) -> Void
) throws -> BuildReport {
    let site = request.output ?? root.site
    try refuseAmongSources(site, of: root)
    return try withLock(on: root, late: late) {
        // Of a build that was killed.
        let files = [root.index, root.newerIndex, root.buildRecord].map { $0 + ".new" }
        for path in [stagingFolder(beside: site)] + files { try removeTree(path) }
        let basis = buildBasis(root, request)
        // What stops an update, such as a full disk, stops the whole build too, which tells it.
        let update = request.isClean ? nil : try? updateBuild(root, basis, site: site)
        var report = try update ?? buildWhole(root, request, basis, progress: progress)
        report.compressed = compressedEndings(in: site)
        if report.isPublished { try removeTree(root.newerIndex) }
        return report
    }
}

private func buildWhole(
    _ root: Root, _ request: BuildRequest, _ basis: String, progress: @escaping @Sendable (String) -> Void
) throws -> BuildReport {
    progress("reading \(root.content)")
    let time = currentNanoseconds()
    var (kept, clock) = (KeptEntries(), StageClock())
    var loaded = try loadLibrary(root, keeping: &kept, &clock)
    let loadedLook = try loadLook(root, language: loaded.settings.language)
    // Of what only the whole library shows, a build tells what stops it; `kb check` tells the rest.
    let errors = libraryProblems(loaded, lowest: .error).filter { $0.severity == .error }
    let problems = (loaded.problems + errors).sorted(by: Diagnostic.inReadingOrder)
    var report = BuildReport(problems: problems + loadedLook.problems, site: request.output ?? root.site)
    guard report.isPublished else { return report }

    // They are as large as the content, and from here on nothing tells places in it.
    let interfaces = interfaces(of: loaded, request)
    kept = KeptEntries()
    loaded.library = loaded.library.withoutSources()
    clock.end("check")
    let index = IndexJob(loaded, path: root.index + ".new")
    let background = Background(
        similar: similarEntries(of: .incident, in: index.indexed), changes: lastChanges(root))
    clock.end("words")
    let look = loadedLook.look
    let files =
        siteFiles(of: index.published, settings: loaded.settings, look: look, background: background)
        + pictureFiles(of: index.published, in: root)
    report.entries = loaded.library.entries.count
    report.links = loaded.library.links.count
    report.drafts = loaded.library.drafts.count
    report.pages = files.count { $0.path.hasSuffix(".html") }
    let tree = try StagedTree(replacing: report.site)
    do {
        let written = try write(files, to: tree, beside: index, hasSearch: look.hasSearch, progress)
        report.problems += oncePerPlace(
            written.problems.sorted(by: Diagnostic.inReadingOrder), besides: report.problems)
        report.changed = written.changed
        clock.add(written.times.values.sorted { $0.stage < $1.stage })
        try publish(tree, index, for: root, isCompressed: request.isCompressed, &report, progress)
    } catch {
        try? tree.discard()
        try? removeTree(index.path)
        throw error
    }
    report.times = clock.times
    if canBeKept(report.problems) { try record(loaded, interfaces, report, background.changes, basis, time, in: root) }
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
        report.changed += try compress(tree)
    }
    report.changed += try removedCopies(from: tree)
    // It is of the site before; until the next is written there is none.
    try removeTree(root.buildRecord)
    try tree.publish()
    try publishIndex(index.path, at: root.index)
}
