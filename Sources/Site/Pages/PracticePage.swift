import Linking
import Model
import Templates

/// A practice: its figures, its text with the evidence in it, and what goes with it.
func fillPractice(_ page: EntryView, _ text: inout PageText, _ content: inout Record) {
    content["numbers"] = figures(of: page)
    text.addText()
    text.addLeft()
    text.addSection(page.words["related"], id: "kb:related", Ledger(links: relatedPractices(page)))
}

/// How often it was missing and how often it worked, how many steps apply it, and where it is explained.
private func figures(of page: EntryView) -> Value {
    let figures: [(name: String, style: String, relation: Relation)] = [
        ("figure-missing", "inc", .missingIn), ("figure-worked", "run", .workedIn), ("figure-shown", "inc", .shownBy),
        ("figure-steps", "run", .applies), ("figure-explained", "boo", .explainedAt),
    ]
    return .list(
        figures.compactMap { figure in
            let number = Set(page.links.filter { $0.link.relation == figure.relation }.map(\.far)).count
            guard number > 0 else { return nil }
            return .record([
                "label": .text(page.words[figure.name]), "style": .text(figure.style), "number": .text(String(number)),
            ])
        })
}

/// Where the text names no other practice: those that share most incidents and steps with it.
private func relatedPractices(_ page: EntryView) -> [LedgerRow] {
    let isWritten = page.links.contains {
        $0.link.writtenIn == page.entry.id && Kind(entry: $0.far.entry) == .practice
    }
    if isWritten { return [] }
    var shared: [EntryID: Set<Address>] = [:]
    let relevant = page.links.filter { [.evidence, .steps].contains($0.link.relation.family) }
    for address in Set(relevant.map(\.far)) {
        let views = page.library.links(at: address)
        for view in views where [.evidence, .steps].contains(view.link.relation.family) {
            guard Kind(entry: view.far.entry) == .practice, view.far.entry != page.entry.id else { continue }
            shared[view.far.entry, default: []].insert(address)
        }
    }
    let nearest = shared.filter { $0.value.count > 1 }
        .sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.prefix(4)
    return nearest.compactMap { id, addresses in
        guard let entry = page.library[id] else { return nil }
        var row = LedgerRow(title: entry.title, address: Address(entry: id), kind: .practice)
        row.reason = escapeHTML(entry.fields.summary ?? "")
        row.notes = [escapeHTML(page.words["in-common", ["what": counts(addresses, page.words)]])]
        return row
    }
}

/// `2 incidents, 1 step`.
private func counts(_ addresses: Set<Address>, _ words: Words) -> String {
    let incidents = addresses.count { Kind(entry: $0.entry) == .incident }
    return [(incidents, "incident"), (addresses.count - incidents, "step")].filter { $0.0 > 0 }
        .map { words.count($0.0, $0.1) }.joined(separator: ", ")
}
