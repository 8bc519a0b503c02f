import BrowserIndex
import Files
import Linking
import Model
import Site

/// Brings the site and the index up to date where nothing has changed since the last build but the text of a few entries:
/// their own pages, and the search. The result is what a whole build gives, byte for byte.
///
/// - Returns: Nil where more has changed, or where that cannot be told: then all is to be made anew.
func updateBuild(_ root: Root, _ basis: String, site: String) throws -> BuildReport? {
    var clock = StageClock()
    guard let record = BuildRecord(at: root.buildRecord), try record.about(.basis) == basis else { return nil }
    let folders = try record.folders()
    guard folderTimes(of: site, folders.keys) == folders, try hasIndex(of: record, root),
        let change = try changedEntries(since: record, in: root)
    else { return nil }
    var report = BuildReport(problems: try record.problems(), site: site, isWhole: false)
    try report.count(from: record)
    clock.end("compare")
    guard !change.entries.isEmpty else {
        report.times = clock.times
        return report
    }

    let (settings, problems) = try loadSettings(root)
    let look = try loadLook(root, language: settings.language)
    guard problems.isEmpty, look.problems.isEmpty, var files = try pages(of: change, record, settings, look.look, root)
    else { return nil }
    clock.end("render")
    try record.invalidate()
    guard let index = try put(change, record, settings, into: root.index) else { return nil }
    clock.end("index")
    var gone: [String] = []
    if look.look.hasSearch {
        let scripts = updateBrowserIndex(index) { try? readFile("\(site)/\($0)") }
        guard let scripts else { return nil }
        files += scripts.written.map { MadeFile(path: $0.path, bytes: $0.bytes) }
        gone = scripts.removed
    }
    clock.end("search data")
    report.changed = try patch(site, with: files, without: gone)
    try record.change {
        try record.set(change)
        try record.setFolders(folderTimes(of: site, folders.keys))
        try record.set(.basis, basis)
    }
    clock.end("write")
    report.times = clock.times
    return report
}

/// The pages of the entries that have changed, and their data; nil where something is wrong in the look.
private func pages(
    of change: ContentChange, _ record: borrowing BuildRecord, _ settings: Settings, _ look: Look, _ root: Root
) throws -> [MadeFile]? {
    var files: [MadeFile] = []
    for entry in change.entries {
        guard let library = try libraryAround(entry, record, root) else { return nil }
        let last = try record.lastChange(of: entry.id)
        let background = Background(changes: last.map { [entry.id: $0] } ?? [:])
        for file in entryFiles(of: entry.id, in: library, settings: settings, look: look, background: background) {
            let (bytes, problems) = file.make()
            guard problems.isEmpty else { return nil }
            files.append(MadeFile(path: file.path, bytes: bytes))
        }
    }
    return files
}

/// As much of the library as the entry's page shows.
private func libraryAround(_ entry: Entry, _ record: borrowing BuildRecord, _ root: Root) throws -> Library? {
    let (shown, links) = try entriesShown(with: entry.id) { try record.links(of: $0) }
    let others = parallelMap(shown.subtracting([entry.id]).sorted(), inChunksOf: 4) { id in
        let ingest = "\(root.content)/\(ingestPath(beside: id + ".md"))"
        return readEntry(id + ".md", in: root, hasIngest: fileExists(ingest)).entry
    }
    let entries = (others + [entry]).compactMap { $0 }
    guard entries.count == others.count + 1 else { return nil }
    return Library(part: entries.sorted { $0.id < $1.id }, links: links, redirects: try record.redirects())
}
