import Linking
import Model
import Templates

/// The page of one entry: its text passage by passage, and everything that links to it.
func entryPage(_ entry: Entry, _ shell: PageShell) -> SiteFile {
    let head = PageHead(title: entry.title, description: entry.fields.summary, kind: entry.kind)
    let template = entry.kind == .runbook ? "runbook" : "entry"
    return shell.page(Address(entry: entry.id).page, template: template, head: head) { root in
        let html = EntryHTML(entry: entry, root: root, library: shell.library)
        let views = shell.library.links(of: entry.id)
        var content = entryHead(entry, html: html, shell: shell)
        content["lead"] = .text(html.blocks(lead(of: entry)))
        content["contents"] = contents(of: entry)
        content["footnotes"] = footnotes(of: entry, html)
        content["incoming"] = incomingGroups(
            entry.kind == .runbook ? views.filter { !isBecause($0) } : views, of: entry, root: root,
            library: shell.library)
        if entry.kind == .runbook {
            content["steps"] = steps(of: entry, views: views, html: html)
        } else {
            content["numbers"] = evidenceNumbers(of: entry, views: views)
            content["sections"] = .list(
                zip(entry.passages.dropFirst(), ranks(of: entry)).map { section($0, rank: $1, of: entry, html: html) })
        }
        return content
    }
}

/// The text before the first heading, without a first paragraph that says the summary again.
private func lead(of entry: Entry) -> [Block] {
    let blocks = entry.passages.first?.blocks ?? []
    guard let first = blocks.first, [first].plainText == entry.fields.summary else { return blocks }
    return Array(blocks.dropFirst())
}

private func entryHead(_ entry: Entry, html: EntryHTML, shell: PageShell) -> [String: Value] {
    var trigger: String?
    if case .runbook(let fields) = entry.details { trigger = fields.trigger }
    return [
        "kind": .record([
            "label": .text(entry.kind.plural), "class": .text(entry.kind.cssClass),
            "href": .text("\(html.root)\(entry.kind.folder)/index.html"),
        ]),
        "id": .text(entry.id),
        "title": .text(entry.title),
        "summary": entry.fields.summary.map { .text($0) } ?? .none,
        "trigger": trigger.map { .text($0) } ?? .none,
        "aliases": entry.fields.aliases.isEmpty ? .none : .text(entry.fields.aliases.joined(separator: ", ")),
        "facts": factPlate(entry, root: html.root, library: shell.library),
        "tags": .list(
            entry.fields.tags.map { tag in
                .record(["name": .text(tag), "href": .text("\(html.root)tags/\(slug(for: tag)).html")])
            }),
    ]
}

private func contents(of entry: Entry) -> Value {
    let passages = entry.passages.dropFirst().filter { $0.level == 2 }
    return .list(
        passages.map { passage in
            var number = passage.place?.label
            if case .step(let step) = passage.place { number = String(step) }
            return .record([
                "anchor": .text(passage.anchor), "title": .text(passage.title),
                "number": number.map { .text($0) } ?? .none,
            ])
        })
}

/// The rank of each heading on the page, whose title alone has the first: the level as written, where none is skipped.
private func ranks(of entry: Entry) -> [Int] {
    var last = 1
    return entry.passages.dropFirst().map { passage in
        last = min(max(2, passage.level), last + 1)
        return last
    }
}

private func section(_ passage: Passage, rank: Int, of entry: Entry, html: EntryHTML) -> Value {
    let outside = passage.url ?? (passage.place == nil ? nil : entry.outsideAddress(of: passage))
    return .record([
        "anchor": .text(passage.anchor),
        "level": .text(String(rank)),
        "title": .text(passage.place == nil ? html.inlines(unlinked(passage)) : passage.title),
        "place": passage.place.map { .text($0.label) } ?? .none,
        "outside": outside.map { .text($0) } ?? .none,
        "outsideHost": .text(outside.map { host(of: $0) } ?? ""),
        "html": .text(html.blocks(passage.blocks)),
    ])
}

/// The heading of a passage that opens outside, without the link that the template puts around it.
private func unlinked(_ passage: Passage) -> [Inline] {
    guard passage.url != nil, case .link(let link) = passage.heading.first else { return passage.heading }
    return link.content
}

private func footnotes(of entry: Entry, _ html: EntryHTML) -> Value {
    .list(
        entry.footnotes.enumerated().map { index, footnote in
            .record(["number": .text(String(index + 1)), "html": .text(html.blocks(footnote.blocks))])
        })
}

/// A practice in figures: how often it was missing, how often it worked, how many steps apply it.
private func evidenceNumbers(of entry: Entry, views: [LinkView]) -> Value {
    guard entry.kind == .practice else { return .list([]) }
    let figures: [(String, Relation)] = [
        ("incidents where it was missing", .missingIn), ("incidents where it worked", .workedIn),
        ("incidents that show why", .shownBy), ("runbook steps apply it", .applies),
        ("talks and books explain it", .explainedAt),
    ]
    return .list(
        figures.map { label, relation in
            let number = Set(views.filter { $0.link.relation == relation }.map(\.far)).count
            return .record(["label": .text(label), "number": .text(String(number))])
        })
}
