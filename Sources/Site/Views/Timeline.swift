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
        var (text, links) = withoutClosingLinks(Array(content.dropFirst()))
        if case .text(let words) = text.first { text[0] = .text(String(words.drop { " :—–-".contains($0) })) }
        var more: [Block] = []
        for block in item.blocks.dropFirst() {
            if case .list(let list) = block, list.items.allSatisfy({ html.relation(of: $0) != nil }) {
                links += list.items
            } else {
                more.append(block)
            }
        }
        let clock = time.plainText
        return .record([
            "time": .text(clock.hasSuffix(":") ? String(clock.dropLast()) : clock),
            "html": .text("<p>\(html.inlines(text))</p>" + html.blocks(more)),
            "notes": notesValue(links.compactMap(note)),
        ])
    }

    /// A link, and why.
    private func note(_ item: ListItem) -> String? {
        guard case .paragraph(let content) = item.blocks.first, case .link(let link) = content.first else { return nil }
        let reason = html.reason(of: item)
        return html.anchor(link) + (reason.isEmpty ? "" : ": " + reason)
    }

    /// The text of a moment, and the links with relations that follow its last sentence, each with its reason, as they
    /// would stand in a list.
    private func withoutClosingLinks(_ content: [Inline]) -> (text: [Inline], links: [ListItem]) {
        func isRelation(_ inline: Inline) -> Bool {
            guard case .link(let link) = inline else { return false }
            return link.title.flatMap(Relation.named) != nil
        }
        guard let start = content.indices.first(where: { isRelation(content[$0]) && endsSentence(content[..<$0]) })
        else { return (content, []) }
        var links: [[Inline]] = []
        for inline in content[start...] {
            if isRelation(inline) { links.append([inline]) } else { links[links.count - 1].append(inline) }
        }
        return (Array(content[..<start]), links.map { ListItem(blocks: [.paragraph($0)]) })
    }

    private func endsSentence(_ content: ArraySlice<Inline>) -> Bool {
        let text = content.plainText.reversed().drop { $0 == " " }
        return text.first.map { ".!?:;。".contains($0) } ?? true
    }
}
