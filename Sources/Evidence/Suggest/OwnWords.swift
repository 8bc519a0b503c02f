import Model

/// What a passage says by itself: its words without the list items that link it to others, whose words are about them.
///
/// With it go the words of its entry that say what it is for: title, aliases, summary, and a runbook's trigger.
public func ownWords(of address: Address, in entry: Entry) -> String {
    var parts = [entry.title, entry.fields.summary ?? ""] + entry.fields.aliases
    if case .runbook(let fields) = entry.details { parts.append(fields.trigger ?? "") }
    for passage in entry.section(at: address.anchor) {
        parts += [passage.title, passage.blocks.compactMap(withoutLinkItems).plainText]
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
}

extension Entry {
    /// A passage with the deeper ones under it; for an empty anchor the whole entry.
    public func section(at anchor: String) -> ArraySlice<Passage> {
        guard !anchor.isEmpty, let start = passages.firstIndex(where: { $0.anchor == anchor }) else {
            return passages[...]
        }
        let rest = passages[(start + 1)...]
        return passages[start..<(rest.firstIndex { $0.level <= passages[start].level } ?? passages.endIndex)]
    }
}

private func withoutLinkItems(_ block: Block) -> Block? {
    guard case .list(var list) = block else { return block }
    list.items.removeAll { item in
        guard case .paragraph(let content) = item.blocks.first, case .link(let link) = content.first,
            let title = link.title
        else { return false }
        return Relation.named(title) != nil
    }
    return list.items.isEmpty ? nil : .list(list)
}
