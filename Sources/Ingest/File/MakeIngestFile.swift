import Model

/// The generated file of what was read from a source.
public func ingestFile(of document: IngestedDocument) -> IngestFile {
    var file = IngestFile()
    file.facts = document.facts
    var source = IngestSource(family: document.family.rawValue)
    source.warnings = document.warnings
    source.pieces = document.segments.count
    file.sources = [source]
    var keys = PieceKeys()
    var anchors = Anchors()
    file.segments = document.segments.enumerated().map { index, segment in
        let key = keys.take(markerKey(segment.key))
        let heading = fileHeading(segment, isFirst: index == 0, &anchors)
        return fileSegment(segment, heading, key: key, family: document.family.rawValue)
    }
    return file
}

private func fileSegment(_ segment: Segment, _ heading: FileHeading?, key: String, family: String) -> FileSegment {
    let text = markdown(of: segment)
    var marker = SegmentMarker(
        family: family, key: key, titleHash: contentHash(heading?.title ?? ""), textHash: contentHash(text))
    marker.isHidden = segment.isHidden
    marker.cues = segment.cues
    return FileSegment(heading: heading, marker: marker, text: text)
}

/// Each section has its anchor written out: it leads there also when others of its title come before it one day.
private func fileHeading(_ segment: Segment, isFirst: Bool, _ anchors: inout Anchors) -> FileHeading? {
    let title = onOneLine(segment.title)
    let level = min(max(2, segment.level), 6)
    switch segment.place {
    case .slide(let number):
        return FileHeading(
            level: level, label: "Slide \(number)", title: headingMarkdown(title, hasAnchor: true),
            anchor: "slide-\(number)")
    case .time(let seconds):
        return FileHeading(
            level: level, label: seconds.clock, title: headingMarkdown(title, hasAnchor: true),
            anchor: "t-\(seconds.count)")
    case .step, nil:
        if title.isEmpty, isFirst { return nil }
        let given = segment.anchor.flatMap { isValidAnchor($0) ? $0 : nil }
        let taken = anchors.take(given ?? derivedAnchor(for: title.isEmpty ? "Untitled" : title))
        let anchor = isValidAnchor(taken) ? taken : nil
        let name = title.isEmpty ? "Untitled" : safeTitle(headingMarkdown(title, hasAnchor: anchor != nil))
        return FileHeading(level: level, title: name, anchor: anchor)
    }
}

/// A section must not look like a slide or a moment.
private func safeTitle(_ title: String) -> String {
    FileHeading(line: "## \(title)")?.label == nil ? title : "\u{2060}" + title
}

private func markdown(of segment: Segment) -> String {
    var parts: [String] = []
    if segment.isHidden { parts.append("*Hidden in the deck.*") }
    switch segment.text {
    case .blocks(let blocks): parts.append(markdownText(blocks))
    case .markdown(let text): parts.append(text)
    }
    if !segment.notes.isEmpty { parts.append(markdownText([.quote(labelled(segment.notes))])) }
    return withoutMarkers(parts.map(withoutBlankEnds).filter { !$0.isEmpty }.joined(separator: "\n\n"))
}

/// A source may show a generated file, as a text about kb does: behind a space its markers are none of ours.
private func withoutMarkers(_ text: String) -> String {
    guard text.contains(SegmentMarker.start) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { SegmentMarker(line: $0) == nil ? String($0) : " " + $0 }.joined(separator: "\n")
}

/// A quote of a slide and what is said to it are told apart by the word.
private func labelled(_ notes: [Block]) -> [Block] {
    let label: [Inline] = [.strong([.text("Notes:")]), .text(" ")]
    guard case .paragraph(let first) = notes.first else { return [.paragraph([.strong([.text("Notes:")])])] + notes }
    return [.paragraph(label + first)] + notes.dropFirst()
}

private func onOneLine(_ title: String) -> String {
    title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Without spaces, and without what would end the comment that it stands in (percent-encoding, RFC 3986, 2.1).
private func markerKey(_ key: String) -> String {
    var text = ""
    for byte in key.utf8.prefix(200) {
        let isPlain =
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || "/._#:-".utf8.contains(byte)
        if isPlain, !(byte == UInt8(ascii: "-") && text.last == "-") {
            text.append(Character(UnicodeScalar(byte)))
        } else {
            text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
    return text.isEmpty ? "%" : text
}

/// Without blank lines before and after.
func withoutBlankEnds(_ text: String) -> String { withoutBlankEnds(text[...]) }

func withoutBlankEnds(_ text: Substring) -> String {
    let newline = UInt8(ascii: "\n")
    var rest = text
    while let end = rest.utf8.firstIndex(of: newline), rest[..<end].isBlank {
        rest = rest[rest.utf8.index(after: end)...]
    }
    while let end = rest.utf8.lastIndex(of: newline), rest[rest.utf8.index(after: end)...].isBlank {
        rest = rest[..<end]
    }
    return rest.isBlank ? "" : String(rest)
}

extension Substring {
    fileprivate var isBlank: Bool {
        guard let first = utf8.first(where: { $0 != UInt8(ascii: " ") }) else { return true }
        return (first < 0x21 || first > 0x7F) && allSatisfy(\.isWhitespace)
    }
}
