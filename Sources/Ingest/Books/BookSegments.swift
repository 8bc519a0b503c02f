import Model

/// The segments of a book: one for each entry of its table of contents, in reading order, with the text from there to
/// the next; headings in between begin deeper ones. What stands before the first entry comes first, and a file beside
/// the main order that no entry leads to is a segment of its own.
func bookSegments(
    _ files: [BookFile], contents: [ContentsEntry], warnings: inout [IngestWarning]
) -> [Segment] {
    var builder = BookSegmentsBuilder(files: files)
    let places = placed(contents, in: files, warnings: &warnings)
    var next = BookPlace(file: 0, block: 0)
    var index = 0
    // What comes before the first entry.
    builder.addUnlisted(from: next, to: places.first?.place ?? builder.end)
    while index < places.count {
        let run = places[index...].prefix { $0.place == places[index].place }
        index = run.endIndex
        next = places.indices.contains(index) ? places[index].place : builder.end
        builder.add(run.map(\.entry), from: run[run.startIndex].place, to: next)
    }
    return builder.segments
}

struct BookPlace: Comparable {
    var file: Int
    var block: Int
    static func < (one: BookPlace, other: BookPlace) -> Bool { (one.file, one.block) < (other.file, other.block) }
}

private struct BookSegmentsBuilder {
    let files: [BookFile]
    private(set) var segments: [Segment] = []

    init(files: [BookFile]) { self.files = files }

    var end: BookPlace { BookPlace(file: files.count, block: 0) }

    /// - Parameter entries: All that lead to the same place: a part and its first chapter, or a place named twice.
    mutating func add(_ entries: [ContentsEntry], from start: BookPlace, to end: BookPlace) {
        var owner = entries.firstIndex { $0.file != nil } ?? 0
        while owner + 1 < entries.count, entries[owner + 1].depth > entries[owner].depth { owner += 1 }
        for (number, entry) in entries.enumerated() {
            append(
                Segment(
                    key: entry.file.map { "\($0)" + (entry.fragment.map { "#\($0)" } ?? "") }
                        ?? "contents#\(entry.title)",
                    title: entry.title, level: min(entry.depth + 1, 6)))
            if number == owner, entry.file != nil { addText(of: entry, from: start, to: end) }
        }
    }

    private mutating func addText(of entry: ContentsEntry, from start: BookPlace, to end: BookPlace) {
        let level = min(entry.depth + 1, 6)
        for (number, part) in parts(from: start, to: end).enumerated() {
            if number > 0, !files[part.file].isLinear {
                addUnlisted(from: BookPlace(file: part.file, block: 0), to: end)
                return
            }
            let blocks = number == 0 ? withoutRepeatedTitle(Array(part.blocks), entry.title) : Array(part.blocks)
            addCut(blocks, file: files[part.file].name, level: min(level + 1, 6))
        }
    }

    /// Text that no entry leads to.
    mutating func addUnlisted(from start: BookPlace, to end: BookPlace) {
        for part in parts(from: start, to: end) {
            let file = files[part.file]
            guard hasWords(part.blocks) else { continue }
            if case .heading? = part.blocks.first?.block {
            } else {
                append(Segment(key: file.name, title: file.isLinear ? "" : file.title, level: 2))
            }
            addCut(Array(part.blocks), file: file.name, level: 2)
        }
    }

    /// Text before the first heading belongs to the segment that is there.
    private mutating func addCut(_ blocks: [PlacedHTMLBlock], file: String, level: Int) {
        for (number, segment) in Ingest.segments(of: blocks, file: file, level: level).enumerated() {
            if number == 0, segment.title.isEmpty, let last = self.segments.indices.last {
                self.segments[last].text = joined(self.segments[last].text, segment.text)
            } else {
                append(segment)
            }
        }
    }

    private mutating func append(_ segment: Segment) {
        var segment = segment
        segment.anchor = nil
        segment.key = visibleKey(segment.key)
        segments.append(segment)
    }

    /// The blocks of each file that lies between.
    private func parts(from start: BookPlace, to end: BookPlace) -> [(file: Int, blocks: ArraySlice<PlacedHTMLBlock>)] {
        var parts: [(file: Int, blocks: ArraySlice<PlacedHTMLBlock>)] = []
        var file = start.file
        while file < files.count, file <= end.file {
            let blocks = files[file].blocks
            let first = file == start.file ? min(start.block, blocks.count) : 0
            let last = file == end.file ? min(end.block, blocks.count) : blocks.count
            if first < last { parts.append((file, blocks[first..<last])) }
            file += 1
        }
        return parts
    }
}

private func joined(_ one: SegmentText, _ other: SegmentText) -> SegmentText {
    guard case .blocks(let first) = one, case .blocks(let second) = other else { return one }
    return .blocks(first + second)
}

/// More than headings and rules.
private func hasWords(_ blocks: ArraySlice<PlacedHTMLBlock>) -> Bool {
    blocks.contains { placed in
        switch placed.block {
        case .heading, .rule: false
        default: [placed.block].plainText.contains { $0.isLetter || $0.isNumber }
        }
    }
}

/// Without headings at the start that only say the title again, be it in two, `Chapter 1` and `Loomings`. The first that
/// says something else is a paragraph: it is the heading of this very text, and begins no deeper segment.
private func withoutRepeatedTitle(_ blocks: [PlacedHTMLBlock], _ title: String) -> [PlacedHTMLBlock] {
    var rest = blocks[...]
    let title = " " + comparableWords(title) + " "
    while case .heading(let heading)? = rest.first?.block {
        let words = " " + comparableWords(heading.content.plainText) + " "
        if title.contains(words) {
            rest = rest.dropFirst()
            continue
        }
        guard rest.count == blocks.count || words.contains(title) else { break }
        return [PlacedHTMLBlock(block: .paragraph([.strong(heading.content)]))] + rest.dropFirst()
    }
    return Array(rest)
}

func comparableWords(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
