import Files
import Ingest
import Model

/// Reads sources and writes what they say into entries: `x.ingest.md`, and `x.md` where there is none yet. A source that
/// cannot be read is a result, and the others go on.
///
/// - Throws: `ActionError` for an entry that cannot be, `FileError` when nothing can be written.
public func ingest(
    _ request: IngestRequest, in root: Root, progress: @escaping (String) -> Void
) throws -> [IngestResult] {
    let target = try request.entry.map(IngestTarget.init)
    return try withLock(on: root) {
        var job = IngestJob(
            request: request, root: root, settings: try loadSettings(root).settings,
            known: try IngestedEntries(in: root, only: target?.entry))
        let groups = sourceGroups(request.files, areOneEntry: target != nil)
        return try groups.enumerated().flatMap { number, group in
            progress("reading \(number + 1) of \(groups.count): \(fileNames(group))")
            return try job.ingest(group, into: target)
        }
    }
}

/// Reads again what was ingested before, as its files are now.
///
/// - Parameter entries: All, when there are none.
public func ingestAgain(
    _ entries: [EntryID], limits: IngestLimits, isApplied: Bool, in root: Root, progress: @escaping (String) -> Void
) throws -> [IngestResult] {
    try withLock(on: root) {
        let known = try IngestedEntries(in: root)
        let wanted = entries.isEmpty ? known.files.keys.sorted() : entries.map { Address($0).entry }
        if wanted.isEmpty { throw ActionError.nothingIngested }
        var request = IngestRequest(files: [])
        request.limits = limits
        request.isApplied = isApplied
        request.only = entries.isEmpty ? nil : Set(wanted)
        var job = IngestJob(request: request, root: root, settings: try loadSettings(root).settings, known: known)
        job.updatesKnown = true
        var done: Set<[String]> = []
        return try wanted.flatMap { entry -> [IngestResult] in
            guard let file = known.files[entry] else { throw ActionError.noSource(entry) }
            progress("reading again: \(entry)")
            return try file.sources.flatMap { source -> [IngestResult] in
                // A feed has many entries and is read once.
                let isOneOfMany = source.sha256.isEmpty
                if isOneOfMany, !done.insert(source.files).inserted { return [] }
                let paths = source.files.map { $0.hasPrefix("/") ? $0 : "\(root.path)/\($0)" }
                if let missing = zip(source.files, paths).first(where: { !fileExists($0.1) })?.0 {
                    return [IngestResult(input: entry, outcome: .refused(isNotThere(missing, entry)))]
                }
                return try job.ingest(paths, into: isOneOfMany ? nil : IngestTarget(entry))
            }
        }
    }
}

func fileNames(_ files: [String]) -> String {
    files.map { String($0.split(separator: "/").last ?? "") }.joined(separator: ", ")
}

private func isNotThere(_ file: String, _ entry: EntryID) -> String {
    "was made of \(file), which is not there; give the file where it is now: kb ingest FILE --as \(entry)"
}
