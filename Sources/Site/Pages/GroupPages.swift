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

    /// The kind whose entries are pages for such names.
    var kind: Kind? {
        switch self {
        case .tags: nil
        case .people: .person
        case .events: .event
        }
    }
}

/// The page for a person's or an event's name: its entry's, or the one that is made for a name without an entry.
func namePage(_ name: String, _ kind: Kind, in library: Library) -> String {
    library.id(named: name, kind).map { Address(entry: $0).page } ?? "\(kind.folder)/\(slug(for: name)).html"
}

/// A name and the entries that have it.
private struct NameGroup: Sendable {
    /// The page that gathers them.
    var page: String
    var name: String
    var entries: [Entry]
    /// Whether the name has an entry, whose page gathers them.
    var hasEntry = false
}

/// One page for each name without an entry of its own, and one that lists all names. Names with the same slug share a
/// page.
func groupPages(_ grouping: Grouping, _ shell: PageShell) -> [SiteFile] {
    var groups: [String: NameGroup] = [:]
    for entry in grouping.kind.map(shell.library.entries(of:)) ?? [] {
        let page = Address(entry: entry.id).page
        groups[page] = NameGroup(page: page, name: entry.title, entries: [], hasEntry: true)
    }
    if grouping == .tags {
        for tag in shell.settings.tags.keys {
            groups[page(of: tag, grouping, shell)] = NameGroup(
                page: page(of: tag, grouping, shell), name: tag, entries: [])
        }
    }
    var pages: [String: String] = [:]
    for entry in shell.library.entries {
        let named = grouping.names(of: entry)
        for name in named where pages[name] == nil { pages[name] = page(of: name, grouping, shell) }
        for (page, name) in Dictionary(named.map { (pages[$0] ?? "", $0) }, uniquingKeysWith: min) {
            groups[page, default: NameGroup(page: page, name: name, entries: [])].entries.append(entry)
        }
    }
    let ordered = groups.values.sorted { ($0.name, $0.page) < ($1.name, $1.page) }
    return [indexPage(grouping, ordered, shell)]
        + ordered.filter { !$0.hasEntry }.map { groupPage(grouping, $0, shell) }
}

private func page(of name: String, _ grouping: Grouping, _ shell: PageShell) -> String {
    grouping.kind.map { namePage(name, $0, in: shell.library) } ?? "\(grouping.rawValue)/\(slug(for: name)).html"
}

private func indexPage(_ grouping: Grouping, _ groups: [NameGroup], _ shell: PageShell) -> SiteFile {
    let head = PageHead(title: grouping.title, description: nil, kind: nil)
    return shell.page("\(grouping.rawValue)/index.html", template: "names", head: head) { root in
        [
            "title": .text(grouping.title),
            "names": .list(
                groups.map { group in
                    .record([
                        "name": .text(group.name), "href": .text(root + group.page),
                        "count": .text(String(group.entries.count)),
                    ])
                }),
        ]
    }
}

private func groupPage(_ grouping: Grouping, _ group: NameGroup, _ shell: PageShell) -> SiteFile {
    let meaning = grouping == .tags ? shell.settings.tags[group.name] : nil
    let head = PageHead(
        title: group.name, description: meaning?.means ?? "\(grouping.singular): \(group.name)", kind: nil)
    return shell.page(group.page, template: "group", head: head) { root in
        [
            "title": .text(group.name), "kindTitle": .text(grouping.title),
            "kindHref": .text("\(root)\(grouping.rawValue)/index.html"),
            "means": meaning?.means.map { .text($0) } ?? .none,
            "aliases": meaning.map { $0.aliases.isEmpty ? .none : .text($0.aliases.joined(separator: ", ")) } ?? .none,
            "groups": .list(
                Kind.allCases.compactMap { kind in
                    let rows = group.entries.filter { $0.kind == kind }.sorted(by: newestFirst)
                    guard !rows.isEmpty else { return nil }
                    return .record([
                        "title": .text(kind.plural), "id": .text(kind.folder),
                        "rows": .list(rows.map { entryRow($0, root: root, shell: shell) }),
                    ])
                }),
        ]
    }
}
