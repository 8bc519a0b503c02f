import Linking
import Model
import Templates

/// The page that the search boxes lead to. The script `assets/search.js` fills it with results.
///
/// Without scripts it lists everything by kind, a runbook with its steps. Above `most` entries that would be a page of
/// megabytes, and it leads to the kinds' own lists instead.
func searchPage(_ shell: PageShell, most: Int = 2000) -> SiteFile {
    let library = shell.library
    let head = PageHead(
        title: "Search", description: "Find a step, a practice, an incident, a talk or a chapter by its words",
        kind: nil)
    return shell.page("search.html", template: "search", head: head) { root in
        let isWhole = library.entries.count <= most
        let kinds = Kind.allCases.map { ($0, library.entries(of: $0)) }.filter { !$0.1.isEmpty }
        return [
            "isWhole": .flag(isWhole),
            "kinds": .list(kinds.map { kindRecord($0, $1, root: root) }),
            "groups": isWhole ? .list(kinds.map { group($0, $1, root: root, shell: shell) }) : .none,
        ]
    }
}

/// A kind as a filter, and as the way to its list.
private func kindRecord(_ kind: Kind, _ entries: [Entry], root: String) -> Value {
    .record([
        "kind": .text(kind.rawValue), "title": .text(kind.plural), "class": .text(kind.cssClass),
        "href": .text("\(root)\(kind.folder)/index.html"), "count": .text(String(entries.count)),
    ])
}

private func group(_ kind: Kind, _ entries: [Entry], root: String, shell: PageShell) -> Value {
    .record([
        "id": .text("kb:all-\(kind.rawValue)"), "title": .text(kind.plural),
        "rows": .list(
            entries.sorted { ($0.title, $0.id) < ($1.title, $1.id) }.map { entry in
                .record([
                    "entry": entryRow(entry, root: root, shell: shell), "steps": steps(of: entry, root: root),
                ])
            }),
    ])
}

/// The links to a runbook's steps; none for another kind.
private func steps(of entry: Entry, root: String) -> Value {
    guard entry.kind == .runbook, !entry.steps.isEmpty else { return .none }
    let page = root + Address(entry: entry.id).page
    return .record([
        "items": .list(
            entry.steps.compactMap(\.first).map { step in
                .record(["href": .text("\(page)#\(step.anchor)"), "title": .text(step.title)])
            })
    ])
}
