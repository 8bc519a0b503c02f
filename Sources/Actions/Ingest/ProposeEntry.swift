import Ingest
import Model

/// The kind of entry that a source makes: what was asked for, or else what it is.
func proposedKind(of file: IngestFile, asked: Kind?) -> Kind {
    if let asked { return asked }
    switch file.sources.first.flatMap({ IngestedDocument.Family(rawValue: $0.family) }) {
    case .deck: return .talk
    case .captions: return .video
    case .book: return .book
    case .page, .note, .feed, nil: return tellsOfIncident(file.facts.title ?? "") ? .incident : .article
    }
}

/// Only a title that says so: the rest of a page may speak of many incidents.
private func tellsOfIncident(_ title: String) -> Bool {
    let words = title.lowercased()
    return ["post-mortem", "postmortem", "post mortem", "outage", "incident report", "incident review", "disruption"]
        .contains { words.contains($0) }
}

/// An id that the source's own words make: of an incident `organisation-year-month`, as its entries are named here, of
/// all else its title.
///
/// - Parameter isTaken: Whether an entry of another source has an id.
func proposedID(of kind: Kind, _ facts: Facts, input: String, isTaken: (EntryID) -> Bool) throws -> EntryID {
    var names: [String] = []
    if kind == .incident, let organisation = facts.organisation, let date = facts.date {
        let month = date.month.map { $0 < 10 ? "-0\($0)" : "-\($0)" } ?? ""
        names.append("\(slug(for: organisation))-\(date.year)\(month)")
    }
    // The file's name only where the title makes no id.
    names += [facts.title ?? "", String(input.prefix { $0 != "." })].map(shortSlug)
    guard let id = names.map({ "\(kind.folder)/\($0)" }).first(where: isValidID) else {
        throw ActionError.noName(facts.title ?? input, kind)
    }
    if !isTaken(id) { return id }
    var number = 2
    while isTaken("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
}

/// Of about the length of a line's half, cut between words.
private func shortSlug(_ title: String) -> String {
    var name = ""
    for word in slug(for: title).split(separator: "-") {
        if name.utf8.count + word.utf8.count > 60, !name.isEmpty { break }
        name += (name.isEmpty ? "" : "-") + word.prefix(60)
    }
    return name
}
