import Files
import Linking
import Model
import Site

/// Keeps what the next build must know to make no more than has changed.
///
/// - Parameter time: Before the content was looked at, in nanoseconds since 1970.
func record(
    _ loaded: LoadedLibrary, _ interfaces: [EntryID: UInt64], _ report: BuildReport,
    _ changes: [EntryID: Background.Change], _ basis: String, _ time: Int64, in root: Root
) throws {
    let library = loaded.library
    try BuildRecord.write(to: root.buildRecord) { record in
        try record.setFiles(
            loaded.files.map { RecordedFile(stamp: $0, interface: interfaces[String($0.path.dropLast(3))]) })
        try record.setFolders(folderTimes(of: report.site, folders(below: report.site)))
        try record.setLinks(library.links)
        try record.setRedirects(library.redirects)
        try record.setLastChanges(changes)
        try record.setProblems(report.problems)
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

/// `Entry.interfaceHash` of those entries whose text shows on their own page alone, before `withoutSources`.
func interfaces(of loaded: LoadedLibrary, _ request: BuildRequest) -> [EntryID: UInt64] {
    // With these, a text is shown or counted in more places.
    guard !request.isCompressed, !loaded.settings.isOffline, !loaded.library.entries.contains(where: \.isPartlyPrivate)
    else { return [:] }
    // Of an incident other pages say what is like it, and an edit moves the places of a file's problems.
    let faulty = Set(loaded.problems.map(\.span.file))
    let entries = loaded.library.entries.filter { $0.kind != .incident && !faulty.contains($0.source.path) }
    let hashes = parallelMap(entries) { ($0.id, $0.interfaceHash) }
    return Dictionary(hashes.compactMap { id, hash in hash.map { (id, $0) } }, uniquingKeysWith: { first, _ in first })
}
