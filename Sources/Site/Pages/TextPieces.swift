import Linking
import Model
import Templates

/// What a passage's text is made of on its page.
enum TextPiece {
    case blocks([Block])
    /// A list of links with relations, each with the HTML of its reason.
    case links([(view: LinkView, reason: String?)])
    case moments([Value])

    var families: Set<Relation.Family> {
        guard case .links(let links) = self else { return [] }
        return Set(links.map(\.view.link.relation.family))
    }
}

/// An incident's passage that is a time line: `## Timeline`, or a heading in another language with this anchor.
let timelineAnchor = "timeline"

/// The text without a first paragraph that says the summary again.
func pieces(of passage: Passage, in page: EntryView) -> [TextPiece] {
    var blocks = passage.blocks
    if passage.anchor.isEmpty { blocks = lead(of: page.entry) }
    var pieces: [TextPiece] = []
    for block in blocks {
        if case .list(let list) = block, let links = links(list, at: passage.anchor, in: page) {
            pieces.append(.links(links))
        } else if case .list(let list) = block, page.entry.kind == .incident, passage.anchor == timelineAnchor,
            let moments = page.moments(list)
        {
            pieces.append(.moments(moments))
        } else if case .blocks(var run) = pieces.last {
            // Taken out first, so that the run grows where it is.
            pieces.removeLast()
            run.append(block)
            pieces.append(.blocks(run))
        } else {
            pieces.append(.blocks([block]))
        }
    }
    return pieces
}

/// Nil unless each item begins with a link that names a relation and leads somewhere; in a practice also one that leads
/// to another practice.
private func links(
    _ list: List, at anchor: String, in page: EntryView
) -> [(view: LinkView, reason: String?)]? {
    var links: [(view: LinkView, reason: String?)] = []
    for item in list.items {
        guard let view = page.view(of: item, at: anchor) else { return nil }
        let isRelated = page.entry.kind == .practice && Kind(entry: view.far.entry) == .practice
        if view.link.relation == .mentions, !isRelated { return nil }
        links.append((view, page.html.reason(of: item)))
    }
    return links.isEmpty ? nil : links
}

/// The text before the first heading, without a first paragraph that says the summary again.
func lead(of entry: Entry) -> [Block] {
    let blocks = entry.passages.first?.blocks ?? []
    guard let first = blocks.first, [first].plainText == entry.fields.summary else { return blocks }
    return Array(blocks.dropFirst())
}

/// The rank of each heading on the page, whose title alone has the first: the level as written, where none is skipped.
func ranks(of entry: Entry) -> [Int] {
    var last = 1
    return entry.passages.map { passage in
        if passage.anchor.isEmpty { return 1 }
        last = min(max(2, passage.level), last + 1)
        return last
    }
}

/// The anchors of the passages that are shown as rows: chapters, moments, slides, and what stands under one of them.
func rowAnchors(of entry: Entry) -> Set<String> {
    let passages = entry.passages.dropFirst()
    if entry.kind == .book { return Set(passages.map(\.anchor)) }
    guard entry.details.talk != nil else { return [] }
    var anchors: Set<String> = []
    var above = Int.max
    for passage in passages {
        if passage.place != nil { above = min(above, passage.level) }
        if passage.place == nil, passage.level <= above { above = .max }
        if above != .max { anchors.insert(passage.anchor) }
    }
    return anchors
}

extension EntryView {
    func heading(_ passage: Passage, rank: Int) -> Value {
        let outside = passage.url ?? (passage.place == nil ? nil : entry.outsideAddress(of: passage))
        let place = passage.place.map(words.place)
        let title = passage.isUntitled ? "" : escapeHTML(passage.title)
        return .record([
            "anchor": .text(passage.anchor), "level": .text(String(rank)),
            "title": .text(passage.place == nil ? html.inlines(html.unlinked(passage)) : title),
            "place": place.map { .text($0) } ?? .none, "outside": outside.map { .text($0) } ?? .none,
            "openAt": .text(openAt(place, outside)),
        ])
    }
}
