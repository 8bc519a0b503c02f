import Linking
import Model
import XML

/// Every page that a reader can land on (sitemaps.org, protocol 0.9).
func siteMap(_ shell: PageShell) -> SiteFile {
    SiteFile("sitemap.xml") {
        let base = shell.settings.baseURL
        let lists = ["index.html"] + Kind.allCases.map { "\($0.folder)/index.html" }
        let pages = lists + shell.library.entries.map { Address(entry: $0.id).page }
        let root = XMLElement(
            "urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"],
            children: pages.map { page in
                .element(XMLElement("url", children: [.element(XMLElement("loc", text: base + page))]))
            })
        return (xmlDocument(root), [])
    }
}
