import Linking
import Model

/// All data beside the pages: each entry, each kind's list, each tag, person or organisation, and everything in brief.
func dataFiles(_ shell: PageShell) -> [SiteFile] {
    let library = shell.library
    let kinds = Kind.allCases.map { kind in
        listData("\(kind.folder)/index.html", title: shell.words.plural(kind), shell) { library.entries(of: kind) }
    }
    let all = listData("index.html", title: shell.settings.title, shell) { library.entries }
    return library.entries.map { entryData($0, shell) } + kinds + [all]
        + Grouping.allCases.flatMap { groupData($0, shell) } + graphData(shell)
}

/// Of each name without an entry, and of all names of a sort that is no kind, whose list is the kind's.
private func groupData(_ grouping: Grouping, _ shell: PageShell) -> [SiteFile] {
    let groups = shell.nameGroups(grouping)
    let pages = groups.filter { $0.entry == nil }.map { group in
        listData(group.page, title: group.name, shell) { shell.entries(of: group) }
    }
    return grouping.kind == nil ? pages + [namesData(grouping, groups, shell)] : pages
}

/// The entries of a list in brief, by id.
func listData(
    _ page: String, title: String, _ shell: PageShell, entries: @escaping @Sendable () -> [Entry]
) -> SiteFile {
    data(beside: page, title: title, shell) { root in
        let items = entries().map { entry in
            JSON.known([
                ("id", .text(entry.id)), ("kind", .text(entry.kind.rawValue)), ("title", .text(entry.title)),
                ("summary", .optional(entry.fields.summary)), ("date", .optional(entry.fields.date?.description)),
                ("url", .text(shell.address(of: Address(entry: entry.id).page, root: root))),
            ])
        }
        return [("entries", .list(items))]
    }
}

private func namesData(_ grouping: Grouping, _ groups: [NameGroup], _ shell: PageShell) -> SiteFile {
    data(beside: "\(grouping.rawValue)/index.html", title: shell.words[grouping.rawValue], shell) { root in
        let items = groups.map { group in
            let means = grouping == .tags ? shell.settings.tags[group.name]?.means : nil
            return JSON.known([
                ("name", .text(group.name)), ("means", .optional(means)), ("count", .integer(group.positions.count)),
                ("url", .text(shell.address(of: group.page, root: root))),
            ])
        }
        return [(grouping.rawValue, .list(items))]
    }
}

/// A file of data beside a page; it begins with the page's id, title and address.
func data(
    beside page: String, title: String, _ shell: PageShell, _ fields: @escaping @Sendable (_ root: String) -> JSONFields
) -> SiteFile {
    let path = dataPath(ofPage: page)
    return SiteFile(path) {
        let root = rootPrefix(of: path)
        let head: JSONFields = [
            ("id", .text(String(page.dropLast(".html".count)))), ("title", .text(title)),
            ("url", .text(shell.address(of: page, root: root))),
        ]
        return (bytes(.object(head + fields(root))), [])
    }
}
