import Linking
import Model
import Templates

/// The page of one entry of the library: its text passage by passage, and everything that links to it.
///
/// The entry is looked up when its page is made: a copy in each of ten thousand closures is large.
func entryPage(_ entry: Entry, _ shell: PageShell) -> SiteFile {
    let head = PageHead(
        title: entry.title, description: entry.fields.summary, kind: entry.kind,
        embed: entry.details.talk?.video.flatMap(embedAddress))
    let template = entry.kind == .runbook ? "runbook" : "entry"
    return shell.page(Address(entry: entry.id).page, template: template, head: head) { [id = entry.id] root in
        guard let entry = shell.library[id] else { return [:] }
        let page = EntryView(entry, root: root, shell: shell)
        var text = PageText(of: page)
        var content = entryHead(page)
        content["footnotes"] = footnotes(of: page)
        content["numbers"] = []
        switch entry.kind {
        case .runbook: fillRunbook(page, &text, &content)
        case .practice: fillPractice(page, &text, &content)
        case .incident: fillIncident(page, &text)
        case .talk, .video, .book, .article, .person, .event:
            text.addText()
            text.addLeft()
        }
        content["hasNumbers"] = .flag(content["numbers"]?.isTruthy ?? false)
        content["hasContents"] = .flag(!text.contents.isEmpty)
        content["contents"] = .list(text.contents)
        content["parts"] = .list(text.parts)
        return content
    }
}

private func entryHead(_ page: EntryView) -> Record {
    let entry = page.entry
    var trigger: String?
    if case .runbook(let fields) = entry.details { trigger = fields.trigger }
    let edit = page.shell.settings.editURL?.replacing("{path}", with: "Content/\(entry.id).md")
    let facts = factPlate(page)
    return [
        "kind": .record([
            "label": .text(page.words.plural(entry.kind)), "class": .text(entry.kind.cssClass),
            "href": .text("\(page.root)\(entry.kind.folder)/index.html"), "year": yearList(page),
        ]),
        "id": .text(entry.id),
        "title": .text(entry.title),
        "summary": entry.fields.summary.map { .text($0) } ?? .none,
        "trigger": trigger.map { .text($0) } ?? .none,
        "aliases": entry.fields.aliases.isEmpty ? .none : .text(entry.fields.aliases.joined(separator: ", ")),
        "changed": lastChange(page).map { .text($0) } ?? .none,
        "edit": edit.map { .text($0) } ?? .none,
        "facts": facts, "hasFacts": .flag(facts.isTruthy),
        "tags": entry.fields.tags.isEmpty ? .none : .record(["names": .list(tags(of: page))]),
    ]
}

private func tags(of page: EntryView) -> [Value] {
    page.entry.fields.tags.map { tag in
        .record(["name": .text(tag), "href": .text(page.root + page.shell.feeds.page(ofTag: tag))])
    }
}

/// The part of the list of incidents that an incident stands in.
private func yearList(_ page: EntryView) -> Value {
    guard page.entry.kind == .incident, let year = page.entry.fields.date?.year else { return .none }
    return .record([
        "name": .text(String(year)), "href": .text("\(page.root)\(Kind.incident.folder)/index.html#y\(year)"),
    ])
}

private func footnotes(of page: EntryView) -> Value {
    .list(
        page.entry.footnotes.enumerated().map { index, footnote in
            .record(["number": .text(String(index + 1)), "html": .text(page.html.blocks(footnote.blocks))])
        })
}
