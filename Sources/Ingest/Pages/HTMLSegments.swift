import Model

/// Cuts blocks at their headings into segments; text before the first heading is the first, without a title.
///
/// - Parameters:
///   - file: Begins the key of each: `chapter1.html#id`.
///   - level: Of the segments of the highest heading that is met; deeper ones follow, to 6.
func segments(of blocks: [PlacedHTMLBlock], file: String, level: Int = 2) -> [Segment] {
    var cut = HTMLSegmentCutter(file: file, levels: segmentLevels(of: blocks, from: level))
    for block in blocks { cut.add(block) }
    return cut.finish()
}

/// The level of a segment for each level of a heading that is met: without gaps.
private func segmentLevels(of blocks: [PlacedHTMLBlock], from level: Int) -> [Int: Int] {
    var met: Set<Int> = []
    for placed in blocks { if case .heading(let heading) = placed.block { met.insert(heading.level) } }
    var levels: [Int: Int] = [:]
    for (depth, one) in met.sorted().enumerated() { levels[one] = min(level + depth, 6) }
    return levels
}

private struct HTMLSegmentCutter {
    let file: String
    let levels: [Int: Int]
    var done: [Segment] = []
    var current: Segment
    var blocks: [Block] = []
    var anchors: Set<String> = []

    init(file: String, levels: [Int: Int]) {
        self.file = file
        self.levels = levels
        current = Segment(key: "\(file)#", level: levels.values.min() ?? 2)
    }

    mutating func add(_ placed: PlacedHTMLBlock) {
        guard case .heading(let heading) = placed.block else { return blocks.append(placed.block) }
        end()
        let title = plainTitle(heading.content)
        let id = placed.ids.first
        let key = "\(file)#\(id ?? hyphenated(title))"
        let anchor = id.flatMap { isAnchor($0) && anchors.insert($0).inserted ? $0 : nil }
        current = Segment(key: key, title: title, level: levels[heading.level] ?? 2, anchor: anchor)
    }

    private mutating func end() {
        current.text = .blocks(blocks)
        blocks = []
        if !current.title.isEmpty || current.text != .blocks([]) { done.append(current) }
    }

    mutating func finish() -> [Segment] {
        end()
        return done
    }
}

/// The text of inline content without its markup, on one line.
func plainTitle(_ content: [Inline]) -> String {
    var text = ""
    addPlain(content, to: &text)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

private func addPlain(_ content: [Inline], to text: inout String) {
    for inline in content {
        switch inline {
        case .text(let one), .code(let one): text += one
        case .softBreak, .lineBreak: text += " "
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): addPlain(inner, to: &text)
        case .link(let link): addPlain(link.content, to: &text)
        case .image(let image): text += image.alternative
        case .footnote: continue
        }
    }
}
