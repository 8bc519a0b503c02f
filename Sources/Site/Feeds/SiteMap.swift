import XML

/// Every page that a reader can land on (sitemaps.org, protocol 0.9).
func siteMap(of pages: [SiteFile], _ shell: PageShell) -> SiteFile {
    SiteFile("sitemap.xml") {
        let base = shell.settings.baseURL
        let root = XMLElement(
            "urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"],
            children: pages.map { page in
                .element(XMLElement("url", children: [.element(XMLElement("loc", text: base + page.path))]))
            })
        return (xmlDocument(root), [])
    }
}
