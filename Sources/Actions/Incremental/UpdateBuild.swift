import Files
import Linking
import Model
import SearchIndex
import Site

/// Brings the site and the index up to date where nothing has changed since the last build but the text of a few entries:
/// their own pages, and the search. The result is what a whole build gives, byte for byte.
///
/// - Returns: Nil where more has changed, or where that cannot be told: then all is to be made anew.
func updateBuild(_ root: Root, _ basis: String, site: String) throws -> BuildReport? {
    guard let record = BuildRecord(at: root.buildRecord), try record.about(.basis) == basis,
        let time = try record.about(.time).flatMap({ Int64($0) }), let built = try record.about(.fingerprint)
    else { return nil }
    let folders = try record.folders()
    guard folderTimes(of: site, folders.keys) == folders, isIndexed(built, in: root) else { return nil }
    let now = currentNanoseconds()
    let settings = fileStamp(root.settings, as: "kb.yml")
    let tree = try contentTree(root)
    guard let change = changedEntries(from: try record.files(), at: time, to: tree, in: root) else { return nil }
    var report = BuildReport(problems: [], site: site)
    try report.count(from: record)
    guard !change.entries.isEmpty else { return report }

    let current = String(fingerprint(of: tree.files + [settings].compactMap { $0 }), radix: 16)
    guard let files = try remade(change.entries, record, root, fingerprint: current) else { return nil }
    report.changed = try patch(site, with: files)
    try record.change {
        try record.setFiles(change.files)
        try record.setFolders(folderTimes(of: site, folders.keys))
        try record.set(.fingerprint, current)
        try record.set(.time, now)
        try record.set(.basis, basis)
    }
    return report
}

/// Whether the index is whole and of that content.
private func isIndexed(_ fingerprint: String, in root: Root) -> Bool {
    guard hasWholeSecond(root.index), let index = try? SearchIndex(path: root.index) else { return false }
    return (try? index.fingerprint()) == fingerprint
}

/// The entries' pages, and what of the search's data they change; the index has them then. Nil where all must be made anew.
private func remade(
    _ entries: [Entry], _ record: borrowing BuildRecord, _ root: Root, fingerprint: String
) throws -> [MadeFile]? {
    let (settings, problems) = try loadSettings(root)
    let look = try loadLook(root, language: settings.language)
    guard problems.isEmpty, look.problems.isEmpty else { return nil }
    var files: [MadeFile] = []
    for entry in entries {
        guard let library = try libraryAround(entry, record, root) else { return nil }
        let background = Background(
            changes: try record.lastChange(of: entry.id).map { [entry.id: $0] } ?? [:])
        for file in entryFiles(of: entry.id, in: library, settings: settings, look: look.look, background: background) {
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
