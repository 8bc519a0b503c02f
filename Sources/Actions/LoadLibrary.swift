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
    /// Of the files that it was read from, taken before they were read.
    public var fingerprint: UInt64

    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

/// Reads every entry and follows every link.
///
/// - Throws: `FileError` when the settings or a folder cannot be read at all.
public func loadLibrary(_ root: Root) throws -> LoadedLibrary {
    let (settings, settingsProblems) = try loadSettings(root)
    let stamps = isDirectory(root.content) ? try walk(root.content, suffix: ".md") : []
    // Entries stand in folders; what stands in `Content/` itself is about the content.
    let entries = parallelMap(stamps.filter { $0.path.utf8.contains(UInt8(ascii: "/")) }) { stamp in
        readEntry(stamp.path, in: root)
    }
    let (library, linkProblems) = linkEntries(
        entries.compactMap(\.entry), unreadable: Set(entries.filter { $0.entry == nil }.map(\.id)))
    let problems = settingsProblems + entries.flatMap(\.problems) + linkProblems
    return LoadedLibrary(
        library: library, settings: settings,
        problems: leveled(problems, by: settings.levels).sorted(by: Diagnostic.inReadingOrder),
        fingerprint: fingerprint(of: stamps))
}

/// A file that the system does not let us read is one problem of content among others.
private func readEntry(_ path: String, in root: Root) -> ParsedEntry {
    let file = "Content/" + path
    do {
        return parseEntry(path: path, source: SourceText(path: file, bytes: try readFile(root.path + "/" + file)))
    } catch {
        let problem = Diagnostic(
            .unreadableFile, "the file cannot be read: \(error.reason)",
            help: "let yourself read it, or move it out of Content/", at: SourceSpan(file: file))
        return ParsedEntry(id: String(path.dropLast(3)), entry: nil, problems: [problem])
    }
}

/// What `kb.yml` says.
public func loadSettings(_ root: Root) throws -> (settings: Settings, problems: [Diagnostic]) {
    parseSettings(SourceText(path: "kb.yml", bytes: try readFile(root.settings)))
}
