import Linking
import Model
import Templates

/// The maps of all runbooks, so many on a page: `map.html`, `map-2.html`, …
func mapPages(_ shell: PageShell, perPage: Int = 16) -> [SiteFile] {
    let maps = shell.library.entries(of: .runbook).sorted(by: firstByTitle)
        .compactMap { RunbookMap(of: $0, in: shell.library) }
    let starts = maps.isEmpty ? [0] : Array(stride(from: 0, to: maps.count, by: perPage))
    return starts.indices.map { page in
        let shown = maps[starts[page]..<min(starts[page] + perPage, maps.count)]
        return mapPage(Array(shown), page, of: starts.count, shell)
    }
}

private func mapPage(_ maps: [RunbookMap], _ page: Int, of pages: Int, _ shell: PageShell) -> SiteFile {
    let words = shell.words
    let title = page == 0 ? words["map"] : words["map-page", ["n": String(page + 1)]]
    let head = PageHead(title: title, description: words["map-note"], kind: nil)
    return shell.page(path(page), template: "map", head: head) { root in
        [
            "title": .text(title), "command": maps.isEmpty ? .text("kb new runbook \"Title\"") : .none,
            "isGrouped": .flag(maps.count > 1),
            "pages": pages == 1
                ? .none
                : .record([
                    "items": .list(
                        (0..<pages).map { number in
                            .record([
                                "label": .text(String(number + 1)), "href": .text(root + path(number)),
                                "isCurrent": .flag(number == page),
                            ])
                        })
                ]),
            "maps": .list(maps.map { mapValue($0, root: root, shell) }),
        ]
    }
}

private func path(_ page: Int) -> String { page == 0 ? "map.html" : "map-\(page + 1).html" }
