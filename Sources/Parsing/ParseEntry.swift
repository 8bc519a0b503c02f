import Markdown
import Model

/// An entry, when there is one, with all that is wrong in its file.
public struct ParsedEntry: Sendable {
    /// What the entry is called, or would be if it could be read.
    public var id: EntryID
    public var entry: Entry?
    public var problems: [Diagnostic]

    public init(id: EntryID, entry: Entry?, problems: [Diagnostic]) {
        self.id = id
        self.entry = entry
        self.problems = problems
    }
}

/// Reads one file of content. `path` is relative to `Content/`; `source.path` is what diagnostics name.
///
/// - Parameter ingested: The generated file that stands beside it.
public func parseEntry(path: String, source: SourceText, ingested: SourceText? = nil) -> ParsedEntry {
    var parsed = parseWritten(path: path, source: source)
    guard let ingested, let kind = parsed.entry?.kind else { return parsed }
    let ingest = parseIngested(ingested, of: parsed.id, kind)
    parsed.problems += ingest.problems + (parsed.entry?.join(ingest) ?? [])
    return parsed
}

/// The ending of a generated file's name; the file that people write ends in `.md` in its place.
public let ingestEnding = ".ingest.md"

private func parseWritten(path: String, source: SourceText) -> ParsedEntry {
    let id = String(path.dropLast(3))
    guard let kind = Kind(folder: path.prefix { $0 != "/" }) else {
        return ParsedEntry(id: meantID(id), entry: nil, problems: [unknownKind(path, source)])
    }
    guard isValidID(id) else { return ParsedEntry(id: id, entry: nil, problems: [invalidID(path, source)]) }
    if let problem = invalidText(source) { return ParsedEntry(id: id, entry: nil, problems: [problem]) }

    let matter = FrontMatter(of: source)
    guard matter.problems.isEmpty else { return ParsedEntry(id: id, entry: nil, problems: matter.problems) }
    var reader = FieldReader(matter.pairs, of: source)
    let fields = reader.commonFields()
    let details = reader.details(of: kind)
    reader.reportUnknownFields { name in
        let kinds = kindsWithField(name).map(\.folder)
        return kinds.isEmpty ? nil : "it is a field of \(listed(kinds)), not of \(kind.folder)"
    }

    let document = parseMarkdown(source.bytes, from: matter.bodyStart)
    let (passages, passageProblems) = passages(in: document.blocks, kind: kind, source: source, from: matter.bodyStart)
    let references = passages.map(references)
    let entry = Entry(
        id: id, kind: kind, fields: fields, details: details, passages: passages,
        footnotes: document.footnotes,
        links: references.flatMap(\.links) + footnoteLinks(document.footnotes),
        fieldRanges: reader.ranges, source: source)
    return ParsedEntry(
        id: id, entry: entry,
        problems: reader.problems + passageProblems + documentProblems(document, source)
            + pictureProblems(references.flatMap(\.pictures), source))
}

/// The id with the folder that was meant, so that links to a misplaced entry are not reported as well.
private func meantID(_ id: EntryID) -> EntryID {
    let folder = id.prefix { $0 != "/" }
    return (nearMisses(of: String(folder), among: Kind.allCases.map(\.folder)).first ?? String(folder))
        + id.dropFirst(folder.count)
}

private func unknownKind(_ path: String, _ source: SourceText) -> Diagnostic {
    let folder = String(path.prefix { $0 != "/" })
    let folders = Kind.allCases.map(\.folder)
    return Diagnostic(
        .unknownKind, "the folder '\(folder)' is not a kind of entry",
        help: didYouMean(folder, among: folders) ?? "move the file to one of: \(folders.joined(separator: ", "))",
        at: source.span(0..<0))
}

private func invalidID(_ path: String, _ source: SourceText) -> Diagnostic {
    Diagnostic(
        .invalidID, "'\(path)' cannot be the address of an entry",
        help: "name the file with letters, digits, '-', '_' and '.' only, and not 'index.md'", at: source.span(0..<0))
}
