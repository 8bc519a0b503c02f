import Linking
import Model
import Templates

/// One row of a list: icon, title, a sentence, and what is said at the end of the line.
///
/// A runbook's sentence is the symptom, which is what its reader has.
func entryRow(_ entry: Entry, root: String, library: Library) -> Value {
    var sentence = entry.fields.summary
    if case .runbook(let fields) = entry.details { sentence = fields.trigger ?? sentence }
    return .record([
        "href": .text(root + Address(entry: entry.id).page), "class": .text(entry.kind.cssClass),
        "title": .text(entry.title), "summary": sentence.map { .text($0) } ?? .none,
        "facts": .text(shortFacts(entry, library).joined(separator: " · ")),
    ])
}

/// The few facts that tell one entry of a kind from another.
private func shortFacts(_ entry: Entry, _ library: Library) -> [String] {
    var facts: [String] = []
    if let date = entry.fields.date { facts.append(date.display) }
    switch entry.details {
    case .runbook: facts.append(count(entry.passages.count { $0.level == 2 }, "step"))
    case .incident(let fields): if let duration = fields.duration { facts.append(duration.display) }
    case .talk(let fields), .video(let fields):
        facts += [fields.speakers.joined(separator: ", "), fields.event ?? ""].filter { !$0.isEmpty }
    case .book(let fields):
        facts += [fields.authors.joined(separator: ", "), fields.year.map(String.init) ?? ""].filter { !$0.isEmpty }
    case .article(let fields): if !fields.authors.isEmpty { facts.append(fields.authors.joined(separator: ", ")) }
    case .practice: facts += evidence(of: entry, library)
    case .person(let fields): facts += [fields.organisation].compactMap { $0 }
    case .event(let fields): facts += [fields.place].compactMap { $0 }
    }
    return facts
}

/// How many incidents and steps a practice is linked to.
private func evidence(of entry: Entry, _ library: Library) -> [String] {
    let far = Set(library.links(of: entry.id).filter { $0.link.relation != .mentions }.map(\.far))
    return [
        (far.count { Kind(entry: $0.entry) == .incident }, "incident"),
        (far.count { Kind(entry: $0.entry) == .runbook }, "step"),
    ].filter { $0.0 > 0 }.map { count($0.0, $0.1) }
}

func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// A link as a row at one of its ends: the far passage, and why.
func linkRow(_ view: LinkView, root: String, library: Library) -> Value {
    let entry = library[view.far.entry]
    if view.link.relation.isByName, let entry { return namingRow(entry, of: view, root: root, library: library) }
    let passage = entry?.passage(at: view.far.anchor)
    let title = entry?.title ?? view.far.entry
    let heading = passage.map(\.title) ?? ""
    let isNamed = passage.map { entry?.isNamed($0) ?? false } ?? false
    let facts = [entry?.kind.singular, passage?.place?.label, isNamed || heading.isEmpty ? nil : heading]
    return .record([
        "href": .text(root + view.far.page), "class": .text(entry?.kind.cssClass ?? ""),
        "title": .text(isNamed ? "\(title): \(heading)" : title),
        "facts": .text(facts.compactMap { $0 }.joined(separator: " · ")),
        "reason": view.link.reason.isEmpty ? .none : .text(view.link.reason),
    ])
}

/// A talk at the speaker it names: what it is about stands in the place of a reason, and the name is not said again.
private func namingRow(_ entry: Entry, of view: LinkView, root: String, library: Library) -> Value {
    .record([
        "href": .text(root + Address(entry: entry.id).page), "class": .text(entry.kind.cssClass),
        "title": .text(entry.title),
        "facts": .text(shortFacts(entry, library).filter { $0 != view.link.text }.joined(separator: " · ")),
        "reason": entry.fields.summary.map { .text($0) } ?? .none,
    ])
}

func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
