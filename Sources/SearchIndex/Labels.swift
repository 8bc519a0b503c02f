import Linking
import Model
import TextAnalysis

/// What the filters of a query ask of an entry as a whole: `tag:dns`, `person:kingsbury`, `has:video`.
func entryLabels(of entry: Entry) -> [String] {
    let fields = entry.fields
    var labels = fields.tags.map { "tag:\($0)" }
    labels += nameLabels("person", people(of: entry))
    labels += nameLabels("event", events(of: entry))
    labels += nameLabels("org", organisations(of: entry))
    let talk = entry.details.talk
    let features: [(name: String, isThere: Bool)] = [
        ("video", entry.kind == .video || talk?.video != nil), ("slides", talk?.slides != nil),
        ("date", fields.date != nil), ("source", fields.source != nil || entry.details.url != nil),
        ("archive", fields.archive != nil),
    ]
    return labels + features.filter(\.isThere).map { "has:\($0.name)" }
}

/// What they ask of one passage: `links:missing-in`, `has:code`.
func passageLabels(of passage: Passage, _ relations: Set<String>) -> [String] {
    var labels = relations.sorted().map { "links:\($0)" }
    if !relations.isEmpty { labels.append("has:links") }
    if passage.blocks.contains(where: \.holdsCode) { labels.append("has:code") }
    if passage.blocks.contains(where: \.holdsTable) { labels.append("has:table") }
    return labels
}

/// Whether a passage has such a label by itself, and not through its entry.
public func isOfPassage(label: String) -> Bool {
    label.hasPrefix("links:") || ["has:links", "has:code", "has:table"].contains(label)
}

/// The labels that a name asks for: one for each of its words, so that a part of a name will do.
public func nameLabels(_ field: String, _ names: [String]) -> [String] {
    var labels: [String] = []
    for name in names {
        for word in analyse(name).words where !labels.contains("\(field):\(word.text)") {
            labels.append("\(field):\(word.text)")
        }
    }
    return labels
}

private func people(of entry: Entry) -> [String] {
    entry.kind == .person ? [entry.title] + entry.fields.aliases : entry.details.people
}

private func events(of entry: Entry) -> [String] {
    entry.kind == .event ? [entry.title] + entry.fields.aliases : [entry.details.talk?.event].compactMap { $0 }
}

private func organisations(of entry: Entry) -> [String] {
    switch entry.details {
    case .incident(let fields): [fields.organisation].compactMap { $0 }
    case .person(let fields): [fields.organisation].compactMap { $0 }
    case .book(let fields): [fields.publisher].compactMap { $0 }
    default: []
    }
}

extension Block {
    fileprivate var holdsCode: Bool { holds { if case .code = $0 { true } else { false } } }
    fileprivate var holdsTable: Bool { holds { if case .table = $0 { true } else { false } } }

    private func holds(_ isIt: (Block) -> Bool) -> Bool {
        if isIt(self) { return true }
        switch self {
        case .list(let list): return list.items.contains { $0.blocks.contains { $0.holds(isIt) } }
        case .quote(let blocks): return blocks.contains { $0.holds(isIt) }
        default: return false
        }
    }
}
