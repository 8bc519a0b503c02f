import Linking
import Model
import Templates

/// The page that the search boxes lead to. The script `assets/search.js` fills it with results.
///
/// Without scripts it lists everything by kind, a runbook with its steps. Above `most` entries that would be a page of
/// megabytes, and it leads to the kinds' own lists instead.
func searchPage(_ shell: PageShell, most: Int = 2000) -> SiteFile {
    let library = shell.library
    // Names that are entries are a kind already.
    let lists = Grouping.allCases.filter { $0.kind.map { library.entries(of: $0).isEmpty } ?? true }
        .map { (grouping: $0, count: shell.nameGroups($0).count) }.filter { $0.count > 0 }
    let head = PageHead(title: shell.words["to-search"], description: shell.words["search-description"], kind: nil)
    return shell.page("search.html", template: "search", head: head) { root in
        let isWhole = library.entries.count <= most
        let kinds = Kind.allCases.map { ($0, library.entries(of: $0)) }.filter { !$0.1.isEmpty }
        return [
            "isWhole": .flag(isWhole),
            "kinds": .list(kinds.map { kindRecord($0, $1, root: root, shell.words) }),
            "groups": isWhole ? .list(kinds.map { group($0, $1, root: root, shell) }) : .none,
            "lists": .list(lists.map { list($0.grouping, count: $0.count, root: root, shell.words) }),
        ]
    }
}

/// A kind as a filter, and as the way to its list.
private func kindRecord(_ kind: Kind, _ entries: [Entry], root: String, _ words: Words) -> Value {
    .record([
        "kind": .text(kind.rawValue), "title": .text(words.plural(kind)), "class": .text(kind.cssClass),
        "href": .text("\(root)\(kind.folder)/index.html"), "count": .text(String(entries.count)),
    ])
}

/// The way to all tags, all people, …
private func list(_ grouping: Grouping, count: Int, root: String, _ words: Words) -> Value {
    .record([
        "title": .text(words[grouping.rawValue]), "href": .text("\(root)\(grouping.rawValue)/index.html"),
        "count": .text(String(count)),
    ])
}

private func group(_ kind: Kind, _ entries: [Entry], root: String, _ shell: PageShell) -> Value {
    .record([
        "id": .text("kb:all-\(kind.rawValue)"), "title": .text(shell.words.plural(kind)),
        "rows": .list(
            entries.sorted(by: firstByTitle).map { entry in
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
