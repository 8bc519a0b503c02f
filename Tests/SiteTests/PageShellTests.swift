import Model
import Testing

@testable import Site

@Suite struct PageShellTests {
    static let site = BuiltSite(sampleFiles)

    @Test(arguments: [
        ("index.html", ""), ("runbooks/index.html", "../"), ("incidents/2012/switch.html", "../../"),
        ("incidents/very/old/switch.html", "../../../"), ("", ""),
    ])
    func theRootIsAsFarUpAsThePageIsDeep(path: String, root: String) { #expect(rootPrefix(of: path) == root) }

    @Test(arguments: [
        ("index.html", ""), ("runbooks/index.html", "../"), ("practices/quorum.html", "../"),
        ("incidents/2012/switch.html", "../../"), ("people/ada-example.html", "../"),
    ])
    func linksAreRelative(path: String, root: String) throws {
        let page = try Self.site[path]
        #expect(page.contains("href=\"\(root)assets/kb.css\""))
        #expect(page.contains("<script src=\"\(root)assets/kb.js\"></script>"))
        #expect(page.contains("<a class=\"logo\" href=\"\(root)index.html\""))
        #expect(page.contains("href=\"\(root)videos/index.html\""))
        #expect(!page.all(#/(?:href|src)="([^"]*)"/#).contains { $0.hasPrefix("/") || $0.hasPrefix("file:") })
    }

    @Test(arguments: Kind.allCases.filter { !$0.gathersByName })
    func theNavigationShowsWhereOneIs(kind: Kind) throws {
        let entry = try #require(
            Self.site.paths.first {
                $0.hasPrefix(kind.folder + "/") && $0.hasSuffix(".html") && !$0.contains("index")
            })
        for path in [entry, "\(kind.folder)/index.html"] {
            let current = try Self.site[path].all(#/<a [^>]*aria-current="true">([^<]*)</a>/#)
            #expect(current == [kind.plural, kind.plural], "\(path)")
            #expect(try Self.site[path].contains("<body class=\"\(kind.cssClass)\">"))
        }
    }

    @Test(arguments: ["index.html", "404.html", "tags/index.html", "tags/network.html", "people/ada-example.html"])
    func pagesOfNoKindShowNone(path: String) throws {
        #expect(try !Self.site[path].contains("aria-current"))
        #expect(try Self.site[path].contains("<body>"))
    }

    @Test(arguments: [
        ("index.html", "Small: Tagline", "About it"),
        ("practices/quorum.html", "Quorum · Small", "Let a majority decide."),
        ("runbooks/index.html", "Runbooks · Small", "All 1 runbook of Small"),
        ("tags/network.html", "network · Small", "Tag: network"),
        ("people/index.html", "People · Small", nil), ("talks/deploys.html", "Deploys · Small", nil),
        ("404.html", "Not found · Small", nil),
    ])
    func theHeadSaysWhatThePageIs(path: String, title: String, description: String?) throws {
        var settings = Settings()
        (settings.title, settings.tagline, settings.description, settings.language) = (
            "Small", "Tagline", "About it", "de"
        )
        let page = try BuiltSite(sampleFiles, settings: settings)[path]
        #expect(try page.between("<title>", "</title>") == title)
        #expect(page.all(#/<meta name="description" content="([^"]*)">/#) == [description].compactMap { $0 })
        #expect(page.contains("<html lang=\"de\" "))
    }

    @Test func everyPageHasOneTitleAndNoSkippedRanks() throws {
        let skipping =
            "---\ntitle: Skips\n---\n### Third\n\n###### Sixth\n\n## Second\n\n#### Fourth\n\n##### Fifth\n\n# First\n"
        let site = BuiltSite(sampleFiles + Kind.allCases.map { ("\($0.folder)/skips.md", skipping) })
        for (path, page) in site.pages {
            let ranks = page.all(#/<h([1-6])[ >]/#).compactMap { Int($0) }
            #expect(ranks.count { $0 == 1 } == 1, "\(path)")
            for (rank, next) in zip(ranks, ranks.dropFirst()) { #expect(next <= rank + 1, "\(path): \(ranks)") }
        }
    }

    /// An anchor is an address that must not change, so the page's own ids have to keep out of its way.
    @Test func anAnchorNeverClashesWithThePagesOwn() {
        let names = [
            "main", "site", "about-entry", "i-run", "i-pra", "i-inc", "links-shows", "links-mentioned-by", "fn-1",
            "all",
        ]
        let headings = names.map { "## \($0) {#\($0)}\n\nText with [itself](#\($0)).\n" }.joined(separator: "\n")
        let mentions =
            "---\ntitle: B\n---\n" + Kind.allCases.map { "[a](../\($0.folder)/a.md)\n" }.joined(separator: "\n")
        let site = BuiltSite(
            Kind.allCases.map { ("\($0.folder)/a.md", "---\ntitle: A\n---\n\(headings)") } + [
                ("articles/b.md", mentions)
            ])
        #expect(site.objections == [])
        for (path, page) in site.pages {
            let ids = page.all(#/ id="([^"]*)"/#)
            #expect(Set(ids).count == ids.count, "\(path)")
        }
    }
}
