import Linking
import Model
import Templates

/// The list of one kind, grouped as its readers look for it; for none yet, how to make the first.
func kindPage(_ kind: Kind, _ shell: PageShell) -> SiteFile {
    let words = shell.words
    let entries = shell.library.entries(of: kind)
    let number = words.count(entries.count, of: kind)
    let head = PageHead(
        title: words.plural(kind),
        description: words["all-of-site", ["count": number, "site": shell.settings.title]], kind: kind)
    return shell.page("\(kind.folder)/index.html", template: "list", head: head) { root in
        let groups = entryGroups(kind, entries, shell)
        return [
            "title": .text(words.plural(kind)), "count": .text(number), "class": .text(kind.cssClass),
            "feed": .text("\(root)\(kind.folder)/feed.xml"),
            "isGrouped": .flag(groups.count > 1),
            "command": entries.isEmpty ? .text("kb new \(kind.rawValue) \"Title\"") : .none,
            "groups": .list(groups.map { $0.value(root: root, shell: shell) }),
        ]
    }
}
