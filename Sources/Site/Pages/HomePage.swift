import Linking
import Model
import Templates

/// The first page: what to do now, then why, then what happened elsewhere and who explains it.
func homePage(_ shell: PageShell) -> SiteFile {
    let head = PageHead(title: shell.settings.title, description: shell.settings.description, kind: nil)
    return shell.page("index.html", template: "home", head: head) { root in
        [
            "numbers": numbers(of: shell.library, root: root),
            "groups": .list(
                Kind.allCases.filter { !$0.gathersByName }.compactMap { kind in
                    let entries = ranked(shell.library.entries(of: kind), in: shell.library)
                    return entries.isEmpty ? nil : homeGroup(kind, entries, root: root, shell: shell)
                }),
        ]
    }
}

/// What there is, in figures.
private func numbers(of library: Library, root: String) -> Value {
    let steps = library.entries(of: .runbook).reduce(0) { $0 + $1.steps.count }
    let kinds = Kind.allCases.map { kind in
        (kind.plural, library.entries(of: kind).count, "\(root)\(kind.folder)/index.html")
    }
    let reasons = library.links.count { !$0.reason.isEmpty && $0.relation != .mentions }
    let figures =
        kinds.map { ($0.0, $0.1, Optional($0.2)) } + [
            ("Runbook steps", steps, nil), ("Links with a reason", reasons, nil),
        ]
    return .list(
        figures.filter { $0.1 > 0 }.map { label, number, href in
            .record([
                "label": .text(label), "number": .text(String(number)), "href": href.map { .text($0) } ?? .none,
            ])
        })
}

private func homeGroup(_ kind: Kind, _ entries: [Entry], root: String, shell: PageShell) -> Value {
    let shown = kind == .runbook || kind == .practice ? 12 : 6
    return .record([
        "id": .text(kind.folder), "title": .text(homeTitle(kind)), "class": .text(kind.cssClass),
        "rows": .list(entries.prefix(shown).map { entryRow($0, root: root, shell: shell) }),
        "more": entries.count > shown ? .text("All \(count(entries.count, kind.singular))") : .none,
        "href": .text("\(root)\(kind.folder)/index.html"),
    ])
}

private func homeTitle(_ kind: Kind) -> String {
    switch kind {
    case .runbook: "Something is broken: runbooks"
    case .practice: "You are designing: practices"
    case .incident: "What happened elsewhere: incidents"
    case .talk: "Talks to read"
    case .video: "Talks to watch"
    case .book: "Books"
    case .article: "Articles"
    case .person: "People"
    case .event: "Events"
    }
}

/// What most others link to comes first; then by title.
private func ranked(_ entries: [Entry], in library: Library) -> [Entry] {
    entries.map { (entry: $0, weight: library.links(of: $0.id).count) }
        .sorted { ($1.weight, $0.entry.title) < ($0.weight, $1.entry.title) }
        .map(\.entry)
}
