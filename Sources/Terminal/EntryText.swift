import Linking
import Model

/// An entry, or one passage of it with what is below it, for reading in a terminal.
public func entryText(_ entry: Entry, at address: Address, library: Library, style: Style) -> String {
    var text = heading(entry, address, style)
    for passage in shown(entry, address) {
        let rank = [passage.place?.label, passage.title.isEmpty ? nil : passage.title].compactMap { $0 }
        if !rank.isEmpty { text += style.bold(printable(rank.joined(separator: ": "))) + "\n" }
        if !rank.isEmpty { text += style.green("\(entry.id)#\(passage.anchor)") + "\n" }
        let body = wrapped(printable(terminalText(passage.blocks)), width: style.width, indent: "  ")
        if !passage.blocks.isEmpty { text += body + "\n" }
        text += "\n"
    }
    let views = library.links(of: entry.id).filter { address.anchor.isEmpty || $0.near.anchor == address.anchor }
    return views.isEmpty ? text : text + linksText(views, library: library, style: style)
}

private func heading(_ entry: Entry, _ address: Address, _ style: Style) -> String {
    let fields = entry.fields
    let facts = [entry.kind.singular, fields.date?.display, entry.details.people.joined(separator: ", ")]
        .compactMap { $0 }.filter { !$0.isEmpty }
    var text = style.bold(printable(entry.title)) + "\n" + style.dim(printable(facts.joined(separator: " · "))) + "\n"
    if let passage = entry.passage(at: address.anchor), let link = entry.outsideAddress(of: passage) {
        text += style.dim(printable(link)) + "\n"
    }
    if address.anchor.isEmpty, let summary = fields.summary {
        text += "\n" + wrapped(printable(summary), width: style.width, indent: "") + "\n"
    }
    return text + "\n"
}

/// All passages, or the one at the anchor with the deeper ones under it.
private func shown(_ entry: Entry, _ address: Address) -> ArraySlice<Passage> {
    guard !address.anchor.isEmpty, let start = entry.passages.firstIndex(where: { $0.anchor == address.anchor })
    else { return entry.passages[...] }
    let rest = entry.passages[(start + 1)...]
    let end = rest.firstIndex { $0.level <= entry.passages[start].level } ?? entry.passages.endIndex
    return entry.passages[start..<end]
}

/// Blocks as plain lines: items with bullets or numbers, code as it is.
private func terminalText(_ blocks: [Block]) -> String {
    blocks.map { block in
        switch block {
        case .list(let list):
            return list.items.enumerated().map { index, item in
                let mark = list.start.map { "\($0 + index)." } ?? "•"
                return "\(mark) \(item.blocks.plainText)"
            }.joined(separator: "\n")
        case .code(_, let text): return text.hasSuffix("\n") ? String(text.dropLast()) : text
        default: return [block].plainText
        }
    }.joined(separator: "\n\n")
}
