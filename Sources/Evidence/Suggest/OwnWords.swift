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
