import Model

/// What a recording's description says besides the chapters that it lists, which are passages of their own: for each
/// block what is left of it, nil for one that lists chapters alone, and for the word above them. A line with a link in
/// it stays, for a chapter has none. All stays where the lines are no chapters by `chapters(inDescription:)`.
func withoutChapterLines(_ blocks: [Block]) -> [Block?] {
    guard !chapters(inDescription: blocks.shownLines).isEmpty else { return blocks }
    var kept: [Block?] = []
    for block in blocks {
        let rest = block.withoutChapterLines
        if rest != block, let last = kept.last, last?.headsChapters == true { kept[kept.count - 1] = nil }
        kept.append(rest)
    }
    return kept
}

extension Block {
    fileprivate var withoutChapterLines: Block? {
        switch self {
        case .paragraph(let content): return withoutChapters(content).map(Block.paragraph)
        case .quote(let blocks):
            let rest = blocks.compactMap(\.withoutChapterLines)
            return rest.isEmpty ? nil : .quote(rest)
        case .list(var list):
            list.items = list.items.compactMap { item in
                var item = item
                item.blocks = item.blocks.compactMap(\.withoutChapterLines)
                return item.blocks.isEmpty ? nil : item
            }
            return list.items.isEmpty ? nil : .list(list)
        default: return self
        }
    }

    /// `Chapters:` and the like, alone.
    fileprivate var headsChapters: Bool {
        switch self {
        case .paragraph(let content): isChapterHead(content[...])
        case .heading(let heading): isChapterHead(heading.content[...])
        default: false
        }
    }
}

private func withoutChapters(_ content: [Inline]) -> [Inline]? {
    var kept: [ArraySlice<Inline>] = []
    let lines = content.split(separator: .lineBreak)
    for line in lines {
        guard isChapterLine(line.plainText), !hasLink(line) else {
            kept.append(line)
            continue
        }
        if let last = kept.last, isChapterHead(last) { kept.removeLast() }
    }
    if kept.count == lines.count { return content }
    return kept.isEmpty ? nil : Array(kept.joined(separator: [.lineBreak]))
}

/// Some make the time of a chapter a link to it.
private func hasLink(_ content: some Sequence<Inline>) -> Bool {
    content.contains { inline in
        if case .link(let link) = inline { return Seconds(clock: plainText(link.content.plainText)) == nil }
        return inline.marked.map { hasLink($0.content) } ?? false
    }
}

private func isChapterHead(_ line: ArraySlice<Inline>) -> Bool {
    let words = line.plainText.lowercased().split { !$0.isLetter }
    return chapterHeads.contains(words.joined(separator: " "))
}

private let chapterHeads: Set<String> = [
    "chapters", "chapter markers", "timestamps", "time stamps", "timecodes", "time codes", "timeline", "contents",
    "table of contents", "kapitel", "zeitmarken",
]

extension ArraySlice<Inline> {
    fileprivate var plainText: String { Array(self).plainText }
}
