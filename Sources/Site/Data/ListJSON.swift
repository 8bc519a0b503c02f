import Linking
import Model

/// All data beside the pages: each entry, each kind's list, each tag's, all tags, and everything in brief.
func dataFiles(_ shell: PageShell) -> [SiteFile] {
    let library = shell.library
    let kinds = Kind.allCases.map { kind in
        listData("\(kind.folder)/index.html", title: shell.words.plural(kind), shell) { library.entries(of: kind) }
    }
    let tags = shell.feeds.ofTagPage.values.map { feed in
        listData(feed.page, title: feed.name, shell) { feed.entries.compactMap { library[$0] } }
    }
    let all = listData("index.html", title: shell.settings.title, shell) { library.entries }
    return library.entries.map { entryData($0, shell) } + kinds + tags + [all, tagData(shell)]
}

/// The entries of a list in brief, by id.
private func listData(
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

private func tagData(_ shell: PageShell) -> SiteFile {
    data(beside: "tags/index.html", title: shell.words["tags"], shell) { root in
        let tags = shell.feeds.ofTagPage.values.sorted { $0.page < $1.page }
        let items = tags.map { feed in
            JSON.known([
                ("name", .text(feed.name)), ("means", .optional(shell.settings.tags[feed.name]?.means)),
                ("count", .integer(feed.entries.count)), ("url", .text(shell.address(of: feed.page, root: root))),
            ])
        }
        return [("tags", .list(items))]
    }
}

private func data(
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
