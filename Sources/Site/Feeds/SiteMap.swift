import Model
import XML

/// Every page that a reader can land on and that is to be found (sitemaps.org, protocol 0.9): neither 404 and redirects nor
/// the search, which lists what has pages of its own. It says when a page has last changed where that is known, which is
/// so for an entry whose file has a history.
///
/// No site map can do without whole addresses: there is none where it is not known where the site is served. One file may
/// have 50,000 addresses; with more, `sitemap.xml` leads to the files that have them.
func siteMaps(of pages: [SiteFile], _ shell: PageShell, most: Int = 50_000) -> [SiteFile] {
    guard shell.settings.givenBaseURL != nil else { return [] }
    let paths = pages.map(\.path).sorted()
    guard paths.count > most else { return [siteMap("sitemap.xml", of: paths[...], shell)] }
    let parts = stride(from: 0, to: paths.count, by: most).enumerated().map { number, start in
        siteMap("sitemap-\(number + 1).xml", of: paths[start..<min(start + most, paths.count)], shell)
    }
    let index = SiteFile("sitemap.xml") { [names = parts.map(\.path)] in
        (document("sitemapindex", names.map { element("sitemap", [("loc", shell.wholeAddress(of: $0))]) }), [])
    }
    return [index] + parts
}

private func siteMap(_ path: String, of pages: ArraySlice<String>, _ shell: PageShell) -> SiteFile {
    SiteFile(path) {
        let urls = pages.map { page in
            let change = shell.background.changes[String(page.dropLast(".html".count))]
            return element(
                "url",
                [("loc", shell.wholeAddress(of: page))] + (change.map { [("lastmod", $0.date.description)] } ?? []))
        }
        return (document("urlset", urls), [])
    }
}

private func element(_ name: String, _ texts: [(name: String, text: String)]) -> XMLElement {
    XMLElement(name, children: texts.map { .element(XMLElement($0.name, text: $0.text)) })
}

private func document(_ name: String, _ children: [XMLElement]) -> [UInt8] {
    xmlDocument(
        XMLElement(
            name, ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"], children: children.map { .element($0) }))
}
