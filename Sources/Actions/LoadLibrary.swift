import Checking
import Files
import Linking
import Model
import Parsing

/// The content of a knowledge base, read and linked, with everything that is wrong in it.
public struct LoadedLibrary: Sendable {
    public var library: Library
    public var settings: Settings
    /// In reading order, at the levels of `kb.yml`.
    public var problems: [Diagnostic]
    /// The files that it was read from, as they were before they were read.
    var files: [FileStamp]
    /// Of these and `kb.yml`.
    public var fingerprint: UInt64

    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

/// Reads every entry and follows every link. What cannot be read is a problem, and all else goes on.
///
/// - Throws: `FileError` when `kb.yml` or the folder of the content cannot be read at all.
public func loadLibrary(_ root: Root) throws -> LoadedLibrary {
    var (kept, clock) = (KeptEntries(), StageClock())
    return try loadLibrary(root, keeping: &kept, &clock)
}

/// The same again: only files that have changed since are read.
func loadLibrary(
    _ root: Root, keeping kept: inout KeptEntries, _ clock: inout StageClock
) throws -> LoadedLibrary {
    // Before it is read: what is written in between is then seen the next time.
    let settingsStamp = fileStamp(root.settings, as: "kb.yml")
    let (settings, settingsProblems) = try loadSettings(root)
    let tree = try contentTree(root)
    let (written, ingested) = entryFiles(in: tree)
    let entries = kept.readEntries(written, ingested, as: tree.files, in: root)
    clock.end("parse")
    let alone = ingested.subtracting(written.map(ingestPath))
    let untaken = tree.untaken.filter { isInFolder($0.path) || $0.reason.isAboutFolder }
    let unreadable = entries.filter { $0.entry == nil }.map(\.id) + untaken.compactMap(\.entryID)
    let (library, linkProblems) = linkEntries(entries.compactMap(\.entry), unreadable: Set(unreadable))
    let problems =
        settingsProblems + untaken.map { unreadableFile($0, in: "Content") } + alone.map(withoutEntry)
        + entries.flatMap(\.problems)
        + linkProblems
    clock.end("link")
    return LoadedLibrary(
        library: library, settings: settings,
        problems: leveled(problems, by: settings.levels).sorted(by: Diagnostic.inReadingOrder),
        files: tree.files, fingerprint: fingerprint(of: tree.files + [settingsStamp].compactMap { $0 }))
}

/// Each entry by itself, drafts too, as far as its file can be read.
func unlinkedEntries(_ root: Root) throws -> [Entry] {
    let (written, ingested) = entryFiles(in: try contentTree(root))
    return readEntries(written, ingested, in: root).compactMap(\.entry)
}

func contentTree(_ root: Root) throws -> WalkedTree {
    isDirectory(root.content) ? try walk(root.content, suffix: ".md") : WalkedTree()
}

/// Entries stand in folders; what stands in `Content/` itself is about the content.
private func entryFiles(in tree: WalkedTree) -> (written: [String], ingested: Set<String>) {
    let files = tree.files.map(\.path).filter(isInFolder)
    let ingested = Set(files.filter { $0.hasSuffix(ingestEnding) })
    return (files.filter { !ingested.contains($0) }, ingested)
}

private func readEntries(_ written: [String], _ ingested: Set<String>, in root: Root) -> [ParsedEntry] {
    parallelMap(written) { path in
        readEntry(path, in: root, hasIngest: ingested.contains(ingestPath(beside: path)))
    }
}

private func isInFolder(_ path: String) -> Bool { path.utf8.contains(UInt8(ascii: "/")) }

/// One entry; `path` is relative to `Content/`.
///
/// - Parameter hasIngest: Whether a generated file stands beside it.
func readEntry(_ path: String, in root: Root, hasIngest: Bool = false) -> ParsedEntry {
    var file = "Content/" + path
    do throws(FileError) {
        let source = SourceText(path: file, bytes: try readRegularFile(root.path + "/" + file, limit: contentLimit))
        guard hasIngest else { return parseEntry(path: path, source: source) }
        file = "Content/" + ingestPath(beside: path)
        let ingested = SourceText(path: file, bytes: try readRegularFile(root.path + "/" + file, limit: contentLimit))
        var parsed = parseEntry(path: path, source: source, ingested: ingested)
        parsed.entry?.ingested?.pictures = slidePictures(of: parsed.id, in: root)
        return parsed
    } catch {
        return ParsedEntry(id: String(path.dropLast(3)), entry: nil, problems: [unreadableFile(file, error.code)])
    }
}

/// `talks/x.ingest.md` for `talks/x.md`.
func ingestPath(beside path: String) -> String { path.dropLast(3) + ingestEnding }

private func withoutEntry(_ path: String) -> Diagnostic {
    let entry = path.dropLast(ingestEnding.count) + ".md"
    return Diagnostic(
        .ingestWithoutEntry, "'\(path)' has no '\(entry)' beside it, so that nothing of it is shown",
        help: "write that file, remove this one, or ingest the source again",
        at: SourceSpan(file: "Content/" + path))
}

/// What `kb.yml` says.
public func loadSettings(_ root: Root) throws -> (settings: Settings, problems: [Diagnostic]) {
    parseSettings(SourceText(path: "kb.yml", bytes: try readRegularFile(root.settings, limit: contentLimit)))
}
