import Linking
import Model

extension PageShell {
    /// What a page is about, in the words of <https://schema.org>, as JSON-LD 1.1 (<https://www.w3.org/TR/json-ld11/>) for
    /// a data block of HTML: what the entry is, where its kind has a type, and the way to the page. Nothing is said that
    /// the entry does not say.
    func linkedData(of path: String, _ head: PageHead, _ entry: Entry?, root: String) -> String {
        var things: [JSON] = []
        if let entry {
            things.append(linkedThing(entry, page: address(of: path, root: root)))
        } else if path == "index.html" {
            things.append(webSite(root: root))
        }
        things += [breadcrumbs(of: path, title: head.title, root: root)].compactMap { $0 }
        let data = JSON.object([("@context", .text("https://schema.org")), ("@graph", .list(things))])
        return safeInScript(data.line)
    }

    private func webSite(root: String) -> JSON {
        .object([
            ("@type", .text("WebSite")), ("name", .text(settings.title)),
            ("url", .text(address(of: "index.html", root: root))), ("inLanguage", .text(settings.language)),
        ])
    }

    /// The way from the first page; nil on that page itself.
    private func breadcrumbs(of path: String, title: String, root: String) -> JSON? {
        guard path != "index.html" else { return nil }
        var way = [(title: settings.title, path: "index.html")]
        if let slash = path.firstIndex(of: "/") {
            let folder = String(path[..<slash])
            let list = "\(folder)/index.html"
            if list != path { way.append((Kind(folder: folder).map(words.plural) ?? words[folder], list)) }
        }
        way.append((title, path))
        let items = way.enumerated().map { index, step in
            JSON.object([
                ("@type", .text("ListItem")), ("position", .integer(index + 1)), ("name", .text(step.title)),
                ("item", .text(address(of: step.path, root: root))),
            ])
        }
        return .object([("@type", .text("BreadcrumbList")), ("itemListElement", .list(items))])
    }
}

/// No text can end the data block, or begin a comment in it (HTML, "Restrictions for contents of script elements").
private func safeInScript(_ json: String) -> String {
    // Searching for a text is much slower than looking for a byte, and few data have it.
    json.utf8.contains(UInt8(ascii: "<")) ? json.replacing("<", with: "\\u003c") : json
}
