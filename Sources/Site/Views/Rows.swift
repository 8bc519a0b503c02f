import Linking
import Model
import Templates

/// One row of a list: icon, title, a sentence, and what is said at the end of the line.
///
/// A runbook's sentence is the symptom, which is what its reader has.
func entryRow(_ entry: Entry, root: String, shell: PageShell) -> Value {
    var sentence = entry.fields.summary
    if case .runbook(let fields) = entry.details { sentence = fields.trigger ?? sentence }
    return .record([
        "href": .text(root + Address(entry: entry.id).page), "class": .text(entry.kind.cssClass),
        "title": .text(entry.title), "summary": sentence.map { .text($0) } ?? .none,
        "facts": .text(shortFacts(entry, shell).joined(separator: " · ")),
    ])
}

/// The few facts that tell one entry of a kind from another.
func shortFacts(_ entry: Entry, _ shell: PageShell) -> [String] {
    let words = shell.words
    var facts: [String] = []
    if let date = entry.fields.date { facts.append(words.date(date)) }
    switch entry.details {
    case .runbook: facts.append(words.count(entry.steps.count, "step"))
    case .incident(let fields): if let duration = fields.duration { facts.append(words.length(duration)) }
    case .talk(let fields), .video(let fields):
        facts += [fields.speakers.joined(separator: ", "), fields.event ?? ""].filter { !$0.isEmpty }
    case .book(let fields):
        facts += [fields.authors.joined(separator: ", "), fields.year.map(String.init) ?? ""].filter { !$0.isEmpty }
    case .article(let fields): if !fields.authors.isEmpty { facts.append(fields.authors.joined(separator: ", ")) }
    case .practice: facts += shell.evidence[entry.id]?.facts(words) ?? []
    case .person(let fields): facts += [fields.organisation].compactMap { $0 }
    case .event(let fields): facts += [fields.place].compactMap { $0 }
    }
    return facts
}
