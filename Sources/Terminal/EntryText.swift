import Linking
import Model

/// An entry, or one passage of it with what is below it, for reading in a terminal.
public func entryText(_ entry: Entry, at address: Address, library: Library, style: Style) -> String {
    var text = heading(entry, address, style)
    for passage in entry.section(at: address.anchor) {
        let title = passage.placedTitle
        if !title.isEmpty { text += style.bold(printable(title)) + "\n" }
        if !title.isEmpty { text += style.green("\(entry.id)#\(passage.anchor)") + "\n" }
        let body = blockText(blocks(of: passage, in: entry), style: style, indent: "  ")
        text += body.isEmpty ? "\n" : body + "\n\n"
    }
    let views = library.links(at: address)
    return views.isEmpty ? text : text + linksText(views, library: library, style: style)
}

private func heading(_ entry: Entry, _ address: Address, _ style: Style) -> String {
    let fields = entry.fields
    let facts = [entry.kind.singular, fields.date?.display].compactMap { $0 } + kindFacts(entry)
    var text = style.bold(printable(entry.title)) + "\n" + style.dim(printable(facts.joined(separator: " · "))) + "\n"
    if let passage = entry.passage(at: address.anchor), let link = entry.outsideAddress(of: passage) {
        text += style.dim(printable(link)) + "\n"
    }
    if address.anchor.isEmpty, let summary = fields.summary {
        text += "\n" + wrapped(printable(summary), width: style.width, indent: "") + "\n"
    }
    if case .runbook(let runbook) = entry.details, let trigger = runbook.trigger {
        text += wrapped(printable("Use it when: " + trigger), width: style.width, indent: "") + "\n"
    }
    return text + "\n"
}

private func kindFacts(_ entry: Entry) -> [String] {
    switch entry.details {
    case .incident(let fields): [fields.organisation, fields.duration?.display].compactMap { $0 }
    case .runbook: [entry.fields.owner].compactMap { $0 }
    case .person(let fields): [fields.organisation].compactMap { $0 }
    case .event(let fields): [fields.place].compactMap { $0 }
    default: entry.details.people.isEmpty ? [] : [entry.details.people.joined(separator: ", ")]
    }
}

/// Without a first paragraph that says the summary again.
private func blocks(of passage: Passage, in entry: Entry) -> [Block] {
    guard passage.anchor.isEmpty, let first = passage.blocks.first, [first].plainText == entry.fields.summary
    else { return passage.blocks }
    return Array(passage.blocks.dropFirst())
}
