import Markdown
import Model
import YAML

/// A generated file, read: its passages, with what its markers say of them.
struct ParsedIngest {
    var text: IngestedText
    var passages: [Passage]
    var footnotes: [Footnote]
    /// To other passages of the knowledge base; what a source links to outside is shown and not followed.
    var links: [WrittenLink]
    var problems: [Diagnostic]
}

/// Reads the file beside an entry's own that `kb ingest` wrote. Its front matter is for `kb ingest`; of it only what says
/// how much may be published counts here.
func parseIngested(_ source: SourceText, of id: EntryID, _ kind: Kind) -> ParsedIngest {
    var parsed = ParsedIngest(
        text: IngestedText(source: source), passages: [], footnotes: [], links: [], problems: [])
    if let problem = invalidText(source) {
        parsed.problems = [problem]
        return parsed
    }
    let matter = FrontMatter(of: source)
    parsed.problems = matter.problems
    guard matter.problems.isEmpty else { return parsed }
    parsed.text.licence = scalar("licence", in: matter.pairs)
    parsed.text.isWithheld = scalar("withheld", in: matter.pairs) == "true"

    let (bytes, markers) = withoutMarkers(source.bytes, from: matter.bodyStart)
    let document = parseMarkdown(bytes, from: matter.bodyStart)
    let cut = passages(in: document.blocks, kind: kind, source: source, from: matter.bodyStart)
    parsed.passages = cut.passages.map { passage in
        var passage = passage
        passage.ingestedFrom = 0
        let marker = markers.first { passage.range.contains($0.offset) }?.marker
        passage.cues = marker?.cues ?? []
        passage.alias = marker.flatMap(alias)
        return passage
    }
    parsed.footnotes = document.footnotes
    parsed.text.footnotes = Set(document.footnotes.map(\.label))
    parsed.links = links(of: parsed.passages, in: id)
    parsed.problems += cut.problems
    parsed.problems += markers.filter(\.marker.isInConflict).map { unsettled(at: $0.offset, in: source) }
    return parsed
}

private func unsettled(at marker: Int, in source: SourceText) -> Diagnostic {
    let line = source.bytes[marker...].prefix { $0 != UInt8(ascii: "\n") }
    let word = Array(" \(SegmentMarker.conflict) ".utf8)
    let start = line.indices.first { line[$0...].starts(with: word) } ?? marker
    return Diagnostic(
        .unsettledConflict, "this was changed here and in the source, and your text stands for now",
        help:
            "take out the word 'conflict' to keep yours, or the whole piece to get the source's with the next kb ingest",
        at: source.span(start + 1..<start + word.count - 1))
}

/// `deck-262` for the slide with that id.
private func alias(of marker: SegmentMarker) -> String? {
    let anchor = "\(marker.family)-\(marker.key)"
    return marker.family == "deck" && isValidAnchor(anchor) ? anchor : nil
}

private func scalar(_ name: String, in pairs: [YAMLPair]) -> String? {
    for pair in pairs {
        if case .scalar(name, _) = pair.key.content, case .scalar(let text, _) = pair.value.content { return text }
    }
    return nil
}

private func links(of passages: [Passage], in id: EntryID) -> [WrittenLink] {
    passages.flatMap { references(in: $0).links }.compactMap { link in
        guard case .passage(let address) = Destination(link.destination, in: id), address.entry != id else {
            return nil
        }
        var link = link
        link.isIngested = true
        return link
    }
}

/// The markers, and the text with spaces in their places, so that all else stands where it stood.
private func withoutMarkers(
    _ bytes: [UInt8], from start: Int
) -> (bytes: [UInt8], markers: [(offset: Int, marker: SegmentMarker)]) {
    var bytes = bytes
    var markers: [(offset: Int, marker: SegmentMarker)] = []
    let sign = Array(SegmentMarker.start.utf8)
    var line = start
    while line < bytes.count {
        let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if bytes[line..<end].starts(with: sign),
            let marker = SegmentMarker(line: String(decoding: bytes[line..<end], as: UTF8.self))
        {
            markers.append((line, marker))
            for index in line..<end { bytes[index] = UInt8(ascii: " ") }
        }
        line = end + 1
    }
    return (bytes, markers)
}
