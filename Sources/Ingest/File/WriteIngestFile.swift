import Model

extension IngestFile {
    /// The whole file.
    public var text: String {
        var text = "---\n" + frontMatter(of: self) + "---\n"
        if !preamble.isEmpty { text += "\n\(preamble)\n" }
        for segment in segments {
            text += "\n"
            if let heading = segment.heading { text += heading.line + "\n" }
            text += segment.marker.line + "\n"
            if !segment.text.isEmpty { text += "\n\(segment.text)\n" }
        }
        return text
    }
}

private func frontMatter(of file: IngestFile) -> String {
    let facts = file.facts
    var lines: [String] = []
    func add(_ name: String, _ value: String?) {
        if let value, !value.isEmpty { lines.append("\(name): \(scalar(value))") }
    }
    func add(_ name: String, _ values: [String]) {
        if !values.isEmpty { lines.append("\(name): [\(values.map(scalar).joined(separator: ", "))]") }
    }
    func add(_ name: String, _ number: Int?) { add(name, number.map(String.init)) }
    add("title", facts.title)
    add("subtitle", facts.subtitle)
    add("people", facts.people)
    add("date", facts.date?.description)
    add("url", facts.url)
    add("licence", facts.licence)
    if !facts.mayPublish { lines.append("withheld: true") }
    add("language", facts.language)
    add("organisation", facts.organisation)
    add("event", facts.event)
    add("publisher", facts.publisher)
    add("isbn", facts.isbn)
    add("summary", facts.summary)
    add("tags", facts.tags)
    add("categories", facts.categories)
    add("aliases", facts.aliases)
    add("links", facts.links)
    add("duration", facts.duration?.clock)
    add("slide_count", facts.slideCount)
    add("hidden_slides", facts.hiddenSlides.map(String.init))
    add("contents_count", facts.contentsCount)
    add("contents_depth", facts.contentsDepth)
    add("spine_count", facts.spineCount)
    add("transcript", facts.transcript)
    addChapters(facts.chapters, to: &lines)
    addSources(file.sources, to: &lines)
    add("tool", file.tool)
    return lines.map { $0 + "\n" }.joined()
}

private func addChapters(_ chapters: [Chapter], to lines: inout [String]) {
    if chapters.isEmpty { return }
    lines.append("chapters:")
    lines += chapters.map { "  - {start: \($0.start.count), title: \(scalar($0.title))}" }
}

private func addSources(_ sources: [IngestSource], to lines: inout [String]) {
    lines.append("sources:")
    for source in sources {
        lines.append("  - family: \(scalar(source.family))")
        for (name, values) in [("files", source.files), ("sha256", source.sha256)] where !values.isEmpty {
            lines.append("    \(name): [\(values.map(scalar).joined(separator: ", "))]")
        }
        if !source.retrieved.isEmpty { lines.append("    retrieved: \(scalar(source.retrieved))") }
        if source.pieces > 0 { lines.append("    pieces: \(source.pieces)") }
        if source.warnings.isEmpty { continue }
        lines.append("    warnings:")
        lines += source.warnings.map { "      - \(scalar("\($0.code): \($0.message)"))" }
    }
}

/// Plain where it cannot be taken for anything else; otherwise as JSON writes it, which YAML reads.
private func scalar(_ text: String) -> String {
    text.utf8.count < 200 && isPlainYAML(text) || isNumber(text) ? text : JSON.text(text).line
}

private func isNumber(_ text: String) -> Bool {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
}
