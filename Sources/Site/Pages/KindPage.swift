import Linking
import Model
import Templates

/// The list of one kind: what happened is grouped by year, newest first; the rest stands by title.
func kindPage(_ kind: Kind, _ shell: PageShell) -> SiteFile {
    let entries = shell.library.entries(of: kind)
    let head = PageHead(
        title: kind.plural, description: "All \(count(entries.count, kind.singular)) of \(shell.settings.title)",
        kind: kind)
    return shell.page("\(kind.folder)/index.html", template: "list", head: head) { root in
        let groups = grouped(entries, kind)
        return [
            "isGrouped": .flag(groups.count > 1),
            "title": .text(kind.plural), "count": .text(count(entries.count, kind.singular)),
            "class": .text(kind.cssClass),
            "groups": .list(
                groups.map { group in
                    .record([
                        "heading": .text(group.title ?? "By title"), "isTitled": .flag(group.title != nil),
                        "id": .text(group.title.map { "y" + slug(for: $0) } ?? "all"),
                        "rows": .list(group.entries.map { entryRow($0, root: root, shell: shell) }),
                    ])
                }),
        ]
    }
}

private func grouped(_ entries: [Entry], _ kind: Kind) -> [(title: String?, entries: [Entry])] {
    guard [.incident, .talk, .video].contains(kind) else {
        return entries.isEmpty ? [] : [(nil, entries.sorted { ($0.title, $0.id) < ($1.title, $1.id) })]
    }
    let years = Dictionary(grouping: entries) { $0.fields.date?.year }
    return years.sorted { ($0.key ?? 0) > ($1.key ?? 0) }.map { year, entries in
        (year.map(String.init) ?? "Undated", entries.sorted(by: newestFirst))
    }
}

/// By date, newest first, and by id where dates are equal.
func newestFirst(_ left: Entry, _ right: Entry) -> Bool {
    switch (left.fields.date, right.fields.date) {
    case (let first?, let second?) where first != second: first > second
    case (_?, nil): true
    case (nil, _?): false
    default: left.id < right.id
    }
}
