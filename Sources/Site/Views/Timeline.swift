import Linking
import Model
import Templates

extension EntryView {
    /// The rows of a time line: a list whose items begin with a time in bold. Nil for another list.
    ///
    /// What would have helped at a moment is written as links with relations: at the end of the item, or as a list in it.
    func moments(_ list: List) -> [Value]? {
        let moments = list.items.map { moment($0) }
        return moments.contains { $0 == nil } ? nil : moments.compactMap { $0 }
    }

    private func moment(_ item: ListItem) -> Value? {
        guard case .paragraph(let content) = item.blocks.first, case .strong(let time) = content.first else {
            return nil
        }
        var (text, links) = withoutTrailingLinks(Array(content.dropFirst()))
        if case .text(let words) = text.first { text[0] = .text(String(words.drop { " :—–-".contains($0) })) }
        var notes = links.map(html.anchor)
        var more: [Block] = []
        for block in item.blocks.dropFirst() {
            if case .list(let list) = block, list.items.allSatisfy({ html.relation(of: $0) != nil }) {
                notes += list.items.compactMap(note)
            } else {
                more.append(block)
            }
        }
        let clock = time.plainText
        return .record([
            "time": .text(clock.hasSuffix(":") ? String(clock.dropLast()) : clock),
            "html": .text("<p>\(html.inlines(text))</p>" + html.blocks(more)),
            "notes": notesValue(notes),
        ])
    }

    /// A link, and why.
    private func note(_ item: ListItem) -> String? {
        guard case .paragraph(let content) = item.blocks.first, case .link(let link) = content.first else { return nil }
        let reason = html.reason(of: item)
        return html.anchor(link) + (reason.isEmpty ? "" : ": " + reason)
    }

    /// The text, and the links with relations that end it.
    private func withoutTrailingLinks(_ content: [Inline]) -> (text: [Inline], links: [InlineLink]) {
        var (rest, links) = (content, [InlineLink]())
        scan: while let last = rest.last {
            switch last {
            case .link(let link) where link.title.flatMap(Relation.named) != nil: links.insert(link, at: 0)
            case .softBreak: break
            case .text(let text) where text.allSatisfy({ " ,;·.".contains($0) }) && rest.count > 1 && isLink(rest):
                break
            default: break scan
            }
            rest.removeLast()
        }
        return links.isEmpty ? (content, []) : (rest, links)
    }

    /// Whether the text at the end stands after a link with a relation.
    private func isLink(_ content: [Inline]) -> Bool {
        guard case .link(let link) = content.dropLast().last(where: { $0 != .softBreak }) else { return false }
        return link.title.flatMap(Relation.named) != nil
    }
}
