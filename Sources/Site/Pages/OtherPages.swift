import Linking
import Model
import Templates

/// The page for addresses that lead nowhere. A server shows it at any depth, so its links start at the base address.
func notFoundPage(_ shell: PageShell) -> SiteFile {
    let head = PageHead(title: "Not found", description: nil, kind: nil)
    let parts = shell.settings.baseURL.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    let basePath = parts.count > 2 ? "/\(parts[2])" : "/"
    return shell.page("404.html", template: "not-found", head: head, root: basePath) { _ in [:] }
}

/// A page at an old address that sends its reader on.
func redirectPage(from old: EntryID, to entry: EntryID, _ shell: PageShell) -> SiteFile {
    let path = Address(entry: old).page
    let head = PageHead(title: shell.library[entry]?.title ?? entry, description: nil, kind: nil)
    return shell.page(path, template: "redirect", head: head) { root in
        ["href": .text(root + Address(entry: entry).page), "title": .text(head.title)]
    }
}
