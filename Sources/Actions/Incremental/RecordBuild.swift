import Files
import Linking
import Model
import Site

/// Keeps what the next build must know to make no more than has changed.
///
/// - Parameter time: Before the content was looked at, in nanoseconds since 1970.
func record(
    _ loaded: LoadedLibrary, _ report: BuildReport, _ changes: [EntryID: Background.Change], _ request: BuildRequest,
    _ basis: String, _ time: Int64, in root: Root
) throws {
    let library = loaded.library
    // With these, a text is shown or counted in more places than its own page.
    let isShared =
        request.isCompressed || loaded.settings.isOffline || library.entries.contains(where: \.isPartlyPrivate)
    let interfaces = isShared ? [:] : interfaces(of: library)
    try BuildRecord.write(to: root.buildRecord) { record in
        try record.setFiles(
            loaded.files.map { RecordedFile(stamp: $0, interface: interfaces[String($0.path.dropLast(3))]) })
        try record.setFolders(folderTimes(of: report.site, folders(below: report.site)))
        try record.setLinks(library.links)
        try record.setRedirects(library.redirects)
        try record.setLastChanges(changes)
        try record.set(.entries, report.entries)
        try record.set(.links, report.links)
        try record.set(.drafts, report.drafts)
        try record.set(.pages, report.pages)
        try record.set(.fingerprint, String(loaded.fingerprint, radix: 16))
        try record.set(.settings, stampText(root.settings))
        try record.set(.time, time)
        try record.set(.basis, basis)
    }
}

/// Of those entries whose text shows on their own page alone. Of an incident other pages say what is like it.
private func interfaces(of library: Library) -> [EntryID: UInt64] {
    let hashes = parallelMap(library.entries.filter { $0.kind != .incident }) { ($0.id, $0.interfaceHash) }
    return Dictionary(hashes.compactMap { id, hash in hash.map { (id, $0) } }, uniquingKeysWith: { first, _ in first })
}
