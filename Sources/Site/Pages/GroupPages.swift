import Linking
import Model
import Templates

/// One page for each name without an entry of its own, and one that lists all names.
func groupPages(_ grouping: Grouping, _ shell: PageShell) -> [SiteFile] {
    let groups = shell.nameGroups(grouping)
    return [namesPage(grouping, groups, shell)]
        + groups.filter { $0.entry == nil }.map { groupPage(grouping, $0, shell) }
}

/// All names: tags with their meaning, events by year, others by letter where they are many.
private func namesPage(_ grouping: Grouping, _ groups: [NameGroup], _ shell: PageShell) -> SiteFile {
    let words = shell.words
    let head = PageHead(title: words[grouping.rawValue], description: nil, kind: grouping.kind)
    return shell.page("\(grouping.rawValue)/index.html", template: "names", head: head) { root in
        let sections = nameSections(grouping, groups, shell)
        return [
            "title": .text(head.title), "count": .text(words.count(groups.count, grouping.counted)),
            "field": groups.isEmpty ? .text(grouping.field) : .none,
            "isGrouped": .flag(sections.count > 1),
            "sections": .list(
                sections.map { section in
                    .record([
                        "id": .text(section.id), "heading": section.title.map { .text($0) } ?? .none,
                        "names": grouping == .tags
                            ? .none : .record(["items": .list(section.groups.map { name($0, root: root) })]),
                        "rows": grouping == .tags
                            ? .record(["items": .list(section.groups.map { tag($0, root: root, shell) })]) : .none,
                    ])
                }),
        ]
    }
}

private struct NameSection {
    var id: String
    var title: String?
    var groups: [NameGroup]
}

private func nameSections(_ grouping: Grouping, _ groups: [NameGroup], _ shell: PageShell) -> [NameSection] {
    if groups.isEmpty { return [] }
    if grouping == .events {
        let years = Dictionary(grouping: groups) { year(of: $0, in: shell.library) }
        return years.sorted { ($0.key ?? .min) > ($1.key ?? .min) }.map { year, groups in
            NameSection(
                id: year.map { "y\($0)" } ?? "yundated", title: year.map { String($0) } ?? shell.words["list-undated"],
                groups: groups)
        }
    }
    guard grouping != .tags, groups.count > 40 else { return [NameSection(id: "kb:names", groups: groups)] }
    let letters = Dictionary(grouping: groups) { firstLetter(of: $0.name) }
    return inOrder(letters.keys).map { letter in
        NameSection(id: letterID(letter), title: letter ?? shell.words["list-other"], groups: letters[letter] ?? [])
    }
}

/// When an event was: its own date's year, or that of the newest thing shown there.
private func year(of group: NameGroup, in library: Library) -> Int? {
    func year(of position: Int) -> Int? { library.entries[position].fields.date?.year }
    return group.entry.flatMap(year) ?? group.positions.compactMap(year).max()
}

private func name(_ group: NameGroup, root: String) -> Value {
    .record([
        "name": .text(group.name), "href": .text(root + group.page), "count": .text(String(group.positions.count)),
    ])
}

private func tag(_ group: NameGroup, root: String, _ shell: PageShell) -> Value {
    .record([
        "name": .text(group.name), "href": .text(root + group.page),
        "means": shell.settings.tags[group.name]?.means.map { .text($0) } ?? .none,
        "count": .text(shell.words.count(group.positions.count, "entry")),
    ])
}

private func groupPage(_ grouping: Grouping, _ group: NameGroup, _ shell: PageShell) -> SiteFile {
    let words = shell.words
    let meaning = grouping == .tags ? shell.settings.tags[group.name] : nil
    let head = PageHead(
        title: group.name,
        description: meaning?.means ?? words["described-\(grouping.rawValue)", ["name": group.name]], kind: nil)
    return shell.page(group.page, template: "group", head: head) { root in
        let ofKind = Dictionary(grouping: shell.entries(of: group), by: \.kind)
        let groups = Kind.allCases.flatMap { kindGroups($0, ofKind[$0] ?? [], words) }
        return [
            "title": .text(group.name), "kindTitle": .text(words[grouping.rawValue]),
            "kindHref": .text("\(root)\(grouping.rawValue)/index.html"),
            "means": meaning?.means.map { .text($0) } ?? .none,
            "aliases": meaning.map { $0.aliases.isEmpty ? .none : .text($0.aliases.joined(separator: ", ")) } ?? .none,
            "feed": grouping == .tags ? .text(root + group.page.dropLast(".html".count) + ".xml") : .none,
            "isGrouped": .flag(groups.count > 1),
            "field": groups.isEmpty ? .text(grouping.field) : .none,
            "groups": .list(groups.map { $0.value(root: root, shell: shell) }),
        ]
    }
}

/// The entries of one kind, newest first; many of them by year.
private func kindGroups(_ kind: Kind, _ rows: [Entry], _ words: Words, many: Int = 20) -> [EntryGroup] {
    guard !rows.isEmpty else { return [] }
    let plural = words.plural(kind)
    guard rows.count > many else {
        return [EntryGroup(id: kind.folder, title: plural, label: plural, entries: rows.sorted(by: newestFirst))]
    }
    let years = byYear(rows, words)
    guard years.count > 1 else {
        return years.map { EntryGroup(id: kind.folder, title: plural, label: plural, entries: $0.entries) }
    }
    return years.enumerated().map { index, year in
        let title = words["list-in-year", ["kinds": plural, "year": year.label]]
        return EntryGroup(
            id: "\(kind.folder)-\(year.id)", title: title, label: index == 0 ? title : year.label, entries: year.entries
        )
    }
}
