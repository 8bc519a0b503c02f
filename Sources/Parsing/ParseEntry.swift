import Markdown
import Model

/// An entry, when there is one, with all that is wrong in its file.
public struct ParsedEntry: Sendable {
    public var entry: Entry?
    public var problems: [Diagnostic]
}

/// Reads one file of content. `path` is relative to `Content/`; `source.path` is what diagnostics name.
public func parseEntry(path: String, source: SourceText) -> ParsedEntry {
    guard let kind = Kind(folder: path.prefix { $0 != "/" }) else {
        return ParsedEntry(entry: nil, problems: [unknownKind(path, source)])
    }
    let id = String(path.dropLast(3))
    guard isValidID(id) else { return ParsedEntry(entry: nil, problems: [invalidID(path, source)]) }
    if let problem = invalidText(source) { return ParsedEntry(entry: nil, problems: [problem]) }

    let matter = FrontMatter(of: source)
    guard matter.problems.isEmpty else { return ParsedEntry(entry: nil, problems: matter.problems) }
    var reader = FieldReader(matter.pairs, of: source)
    let fields = reader.commonFields()
    let details = reader.details(of: kind)
    reader.reportUnknownFields { name in
        let kinds = kindsWithField(name).map(\.folder)
        return kinds.isEmpty ? nil : "it is a field of \(kinds.joined(separator: " and ")), not of \(kind.folder)"
    }

    let document = parseMarkdown(source.bytes, from: matter.bodyStart)
    let (passages, passageProblems) = passages(in: document.blocks, kind: kind, source: source, from: matter.bodyStart)
    let entry = Entry(
        id: id, kind: kind, fields: fields, details: details, passages: passages,
        footnotes: document.footnotes,
        links: passages.flatMap { writtenLinks(in: $0) } + footnoteLinks(document.footnotes), source: source)
    return ParsedEntry(
        entry: entry,
        problems: reader.problems + passageProblems + documentProblems(document, source))
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

private func invalidText(_ source: SourceText) -> Diagnostic? {
    guard let place = firstInvalidUTF8(in: source.bytes) else { return nil }
    return Diagnostic(
        .unreadableText, "the file is not UTF-8 text", help: "save it as UTF-8", at: source.span(place..<place + 1))
}

private func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    do {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}
