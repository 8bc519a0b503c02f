import Linking
import Model
import Templates

/// What makes a site readable without a network: the service worker (<https://www.w3.org/TR/service-workers/>), told which
/// files to keep, and the page that is shown for one that is not kept.
///
/// Kept from the first visit are the first page, the search, what is named in every page, and all runbooks and practices
/// with their lists; the rest as it is read.
func offlineFiles(beside files: [SiteFile], _ shell: PageShell, _ look: Look) -> [SiteFile] {
    guard let worker = look.serviceWorker else { return [] }
    let offline = offlinePage(shell)
    let names = Set(["index.html", "search.html"] + shell.assets.all)
    let folders = [Kind.runbook, .practice].map { $0.folder + "/" }
    let kept =
        files.filter { file in
            names.contains(file.path)
                || (file.path.hasSuffix(".html") && folders.contains { file.path.hasPrefix($0) })
        } + [offline]
    return [offline, serviceWorker(worker, keeping: kept, hasSearch: look.hasSearch)]
}

/// The script with the list of what it keeps in front, and a version that is another when one of these files is.
private func serviceWorker(_ script: [UInt8], keeping files: [SiteFile], hasSearch: Bool) -> SiteFile {
    SiteFile("service-worker.js") {
        let ordered = files.sorted { $0.path < $1.path }
        let versions = ordered.map { fingerprint(of: $0.make().bytes) }
        // The search finds its other files by this one, which is made beside the pages.
        let paths = ordered.map(\.path) + (hasSearch ? ["search/manifest.js"] : [])
        let kept = JSON.object([
            ("version", .text(fingerprint(of: versions.joined().utf8))), ("files", .list(paths.map { .text($0) })),
        ])
        return (Array("const kept = \(kept.line);\n".utf8) + script, [])
    }
}

private func offlinePage(_ shell: PageShell) -> SiteFile {
    let head = PageHead(title: shell.words["offline-title"], description: nil, kind: nil)
    return shell.page("offline.html", template: "offline", head: head) { root in
        let lists = [Kind.runbook, .practice].map { kind in
            Value.record([
                "class": .text(kind.cssClass), "href": .text("\(root)\(kind.folder)/index.html"),
                "label": .text(shell.words.plural(kind)),
            ])
        }
        return ["lists": .list(lists)]
    }
}
