import Ingest
import Model

/// The entry that stands beside a generated file, as far as the source says what belongs in its front matter. It is written
/// once; from then on it is its writers': what the next version may change, as the number of slides, is not in it.
func entryText(of kind: Kind, _ facts: Facts, _ settings: Settings, retrieved: PartialDate) -> String {
    var lines: [String] = []
    func add(_ name: String, _ value: String?) {
        if let value, !value.isEmpty { lines.append("\(name): \(quoted(value))") }
    }
    func add(_ name: String, _ values: [String]) {
        if !values.isEmpty { lines.append("\(name): [\(values.map(quoted).joined(separator: ", "))]") }
    }
    add("title", facts.title)
    switch kind {
    case .talk, .video:
        addDate(facts, to: &lines)
        add("speakers", facts.people)
        add("event", facts.event)
        add(kind == .talk ? "slides" : "video", webAddress(facts.url))
        add("duration", facts.duration?.clock)
    case .book:
        add("authors", facts.people)
        add("publisher", facts.publisher)
        add("year", facts.date.map { String($0.year) })
        add("isbn", facts.isbn)
        add("url", webAddress(facts.url))
    case .article:
        addDate(facts, to: &lines)
        add("authors", facts.people)
    case .incident:
        addDate(facts, to: &lines)
        add("organisation", facts.organisation)
        add("authors", facts.people)
    case .runbook, .practice, .person, .event: addDate(facts, to: &lines)
    }
    add("tags", knownTags(facts, settings))
    // It is the source's own text.
    if facts.mayPublish, Publishing(licence: facts.licence) != .link { add("summary", facts.summary) }
    add("source", webAddress(facts.url))
    add("licence", facts.licence)
    lines.append("retrieved: \(retrieved)")
    return "---\n" + lines.map { $0 + "\n" }.joined() + "---\n"
}

private func addDate(_ facts: Facts, to lines: inout [String]) {
    if let date = facts.date { lines.append("date: \(date)") }
}

/// Of a source's tags, those that are words of this knowledge base, by whatever name.
private func knownTags(_ facts: Facts, _ settings: Settings) -> [String] {
    var tags: [String] = []
    for tag in facts.tags.map(slug) {
        let name =
            settings.tags[tag] != nil ? tag : settings.tags.first { $0.value.aliases.map(slug).contains(tag) }?.key
        if let name = settings.tags.isEmpty ? tag : name, !name.isEmpty, !tags.contains(name) { tags.append(name) }
    }
    return tags
}

private func webAddress(_ url: String?) -> String? {
    guard let url, case .outside = Destination(url, in: ""), !url.hasPrefix("mailto:") else { return nil }
    return url
}

/// As JSON writes it where YAML could take it for something else.
private func quoted(_ text: String) -> String {
    let isAddress = text.hasPrefix("https://") && !text.contains(" ") && !text.contains("#")
    return isPlainYAML(text) || isAddress ? text : JSON.text(text).line
}
