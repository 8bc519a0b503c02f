import Model
import Testing

@testable import Site

@Suite struct OtherPagesTests {
    @Test(arguments: [
        ("https://kb.example/", "/"), ("https://kb.example/kb/", "/kb/"), ("https://kb.example/a/b/", "/a/b/"),
        ("http://localhost:8000/", "/"),
    ])
    func the404PageLeadsToTheSiteFromAnyDepth(address: String, base: String) throws {
        var settings = Settings()
        settings.baseURL = address
        let page = try BuiltSite(sampleFiles, settings: settings)["404.html"]
        let links = page.all(#/(?:href|src)="([^"]*)"/#).filter { !$0.hasPrefix("#") }
        #expect(links.count > 20)
        #expect(links.allSatisfy { $0.hasPrefix(base) && !$0.dropFirst(base.count).hasPrefix("/") })
        #expect(page.contains("<li><a class=\"run\" href=\"\(base)runbooks/index.html\">Runbooks</a></li>"))
    }

    @Test(arguments: [
        ("incidents/old-switch.html", "../incidents/2012/switch.html"),
        ("incidents/very/old/switch.html", "../../../incidents/2012/switch.html"),
    ])
    func anOldAddressSendsItsReaderOn(path: String, target: String) throws {
        let page = try BuiltSite(sampleFiles)[path]
        #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(target)\">"))
        #expect(page.contains("<link rel=\"canonical\" href=\"\(target)\">"))
        #expect(page.contains("<a href=\"\(target)\">Switch update</a>"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    }

    @Test func aLinkToAnOldAddressLeadsToTheNewOne() throws {
        let site = BuiltSite(
            sampleFiles + [("articles/b.md", "---\ntitle: B\n---\n[it](../incidents/old-switch.md#what-ended-it)\n")])
        #expect(try site["articles/b.html"].contains("href=\"../incidents/2012/switch.html#what-ended-it\""))
    }
}
