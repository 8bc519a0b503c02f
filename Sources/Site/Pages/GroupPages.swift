import Linking
import Model
import Templates

/// What gathers entries across kinds: a word, a person, an event.
enum Grouping: String, CaseIterable, Sendable {
    case tags, people, events

    var title: String {
        switch self {
        case .tags: "Tags"
        case .people: "People"
        case .events: "Events"
        }
    }

    var singular: String {
        switch self {
        case .tags: "Tag"
        case .people: "Person"
        case .events: "Event"
        }
    }

    func names(of entry: Entry) -> [String] {
        switch self {
        case .tags: entry.fields.tags
        case .people: entry.details.people
        case .events: [entry.details.talk?.event].compactMap { $0 }
        }
    }
}

/// One page for each name and one that lists the names. Names with the same slug share a page.
func groupPages(_ grouping: Grouping, _ shell: PageShell) -> [SiteFile] {
    var groups: [String: (name: String, entries: [Entry])] = [:]
    var slugs: [String: String] = [:]
    for entry in shell.library.entries {
        let named = grouping.names(of: entry)
        for name in named where slugs[name] == nil { slugs[name] = slug(for: name) }
        let names = Dictionary(named.map { (slugs[$0] ?? "", $0) }, uniquingKeysWith: min)
        for (slug, name) in names { groups[slug, default: (name, [])].entries.append(entry) }
    }
    let ordered = groups.map { (slug: $0.key, name: $0.value.name, entries: $0.value.entries) }
        .sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
    return [indexPage(grouping, ordered, shell)]
        + ordered.map { groupPage(grouping, slug: $0.slug, name: $0.name, entries: $0.entries, shell) }
}

private func indexPage(
    _ grouping: Grouping, _ groups: [(slug: String, name: String, entries: [Entry])], _ shell: PageShell
) -> SiteFile {
    let head = PageHead(title: grouping.title, description: nil, kind: nil)
    return shell.page("\(grouping.rawValue)/index.html", template: "names", head: head) { root in
        [
            "title": .text(grouping.title),
            "names": .list(
                groups.map { group in
                    .record([
                        "name": .text(group.name), "href": .text("\(root)\(grouping.rawValue)/\(group.slug).html"),
                        "count": .text(String(group.entries.count)),
                    ])
                }),
        ]
    }
}

private func groupPage(
    _ grouping: Grouping, slug: String, name: String, entries: [Entry], _ shell: PageShell
) -> SiteFile {
    let head = PageHead(title: name, description: "\(grouping.singular): \(name)", kind: nil)
    return shell.page("\(grouping.rawValue)/\(slug).html", template: "group", head: head) { root in
        [
            "title": .text(name), "kindTitle": .text(grouping.title),
            "kindHref": .text("\(root)\(grouping.rawValue)/index.html"),
            "groups": .list(
                Kind.allCases.compactMap { kind in
                    let rows = entries.filter { $0.kind == kind }.sorted(by: newestFirst)
                    guard !rows.isEmpty else { return nil }
                    return .record([
                        "title": .text(kind.plural), "id": .text(kind.folder),
                        "rows": .list(rows.map { entryRow($0, root: root, library: shell.library) }),
                    ])
                }),
        ]
    }
}
