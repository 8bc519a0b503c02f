import Linking
import Model

/// All data beside the pages: each entry, each kind's list, and everything in brief.
func dataFiles(_ shell: PageShell) -> [SiteFile] {
    shell.library.entries.map { entryData($0, shell) }
        + Kind.allCases.map { kind in
            listData("\(kind.folder)/index.html", title: shell.words.plural(kind), shell) {
                shell.library.entries(of: kind)
            }
        }
        + [listData("index.html", title: shell.settings.title, shell) { shell.library.entries }]
}

/// The entries of a list in brief, by id.
private func listData(
    _ page: String, title: String, _ shell: PageShell, entries: @escaping @Sendable () -> [Entry]
) -> SiteFile {
    let path = dataPath(ofPage: page)
    return SiteFile(path) {
        let root = rootPrefix(of: path)
        let items = entries().map { entry in
            JSON.known([
                ("id", .text(entry.id)), ("kind", .text(entry.kind.rawValue)), ("title", .text(entry.title)),
                ("summary", .optional(entry.fields.summary)), ("date", .optional(entry.fields.date?.description)),
                ("url", .text(shell.address(of: Address(entry: entry.id).page, root: root))),
            ])
        }
        let list = JSON.object([
            ("title", .text(title)), ("url", .text(shell.address(of: page, root: root))), ("entries", .list(items)),
        ])
        return (bytes(list), [])
    }
}
