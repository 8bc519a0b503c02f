import Foundation
import Model
import Testing

@testable import Site

@Suite struct SearchPageTests {
    static let site = BuiltSite(sampleFiles)

    @Test func aLookWithoutSearchHasNeitherPageNorBox() throws {
        let site = BuiltSite(sampleFiles, hasSearch: false)
        #expect(!site.paths.contains("search.html"))
        #expect(try !site["index.html"].contains("search.html"))
    }

    @Test(arguments: [
        ("index.html", ""), ("404.html", "/"), ("runbooks/index.html", "../"), ("runbooks/partition.html", "../"),
        ("incidents/2012/switch.html", "../../"), ("tags/network.html", "../"), ("people/ada-example.html", "../"),
    ])
    func everyPageHasABoxThatLeadsToTheSearch(path: String, root: String) throws {
        let header = try Self.site[path].between("<header", "</header>")
        #expect(header.contains("action=\"\(root)search.html\" data-root=\"\(root)\""))
        #expect(header.all(#/<input ([^>]*)>/#).map { $0.contains(" name=\"q\"") } == [true])
        #expect(try !Self.site[path].contains("search.js"), "a page that is only read loads no search")
    }

    @Test func theSearchPageHasOneFieldAndItsScript() throws {
        let page = try Self.site["search.html"]
        #expect(page.all(#/(<input id="kb:q")/#).count == 1)
        #expect(try !page.between("<header", "</header>").contains("<form"))
        #expect(page.all(#/<script src="([^"]*)"/#) == ["assets/kb.js", "assets/search.4fd0bfc1.js"])
        #expect(page.all(#/ id="([^"]*)"/#).allSatisfy { $0.hasPrefix("kb:") })
    }

    @Test func everythingIsListedByKind() throws {
        let list = try Self.site["search.html"].between("id=\"kb:all\"", "</main>")
        #expect(
            list.all(#/<h2 id="kb:all-([a-z]+)">/#) == [
                "runbook", "practice", "incident", "talk", "video", "book", "article",
            ])
        #expect(
            list.all(#/<h3><a [^>]*href="([^"]*)"/#) == [
                "runbooks/partition.html", "practices/quorum.html", "incidents/2012/switch.html", "talks/deploys.html",
                "videos/film.html", "books/small.html", "articles/plain.html",
            ])
        #expect(list.contains("<p class=\"s\">Let a majority decide.</p>"))
        #expect(
            list.contains(
                "<ol class=\"s\"><li><a class=\"run\" href=\"runbooks/partition.html#confirm\">Confirm the split</a></li>"
                    + "<li><a class=\"run\" href=\"runbooks/partition.html#fence\">Fence the other side</a></li></ol>"))
    }

    @Test(arguments: [(7, true), (6, false)])
    func aListThatIsTooLongGivesWayToTheListsOfKinds(most: Int, isWhole: Bool) throws {
        let shell = PageShell(
            library: linked(sampleFiles).library, settings: Settings(), look: Repository.look)
        let page = String(decoding: searchPage(shell, most: most).make().bytes, as: UTF8.self)
        let list = try page.between("id=\"kb:all\"", "</main>")
        #expect(list.contains("runbooks/partition.html") == isWhole)
        #expect(list.contains("<a class=\"run\" href=\"runbooks/index.html\">Runbooks</a>") != isWhole)
        #expect(page.contains("All entries are also on this page") == isWhole)
    }

    @Test func theListsOfNamesAreLinked() throws {
        let page = try Self.site.main("search.html")
        for name in ["tags", "people", "events", "organisations"] {
            #expect(page.contains("href=\"\(name)/index.html\""), "\(name)")
        }
    }

    @Test func aFilterStandsForEachKindThatThereIs() throws {
        let filters = try Self.site["search.html"].between("<legend>Kind</legend>", "</fieldset>")
        #expect(
            filters.all(#/name="kind" value="([^"]*)"/#) == [
                "runbook", "practice", "incident", "talk", "video", "book", "article",
            ])
        #expect(filters.all(#/<span class="c">([^<]*)</#) == Array(repeating: "1", count: 7))
    }

    /// The script draws kinds as the pages do.
    @Test(arguments: Kind.allCases)
    func theScriptKnowsTheKind(kind: Kind) throws {
        let script = try Repository.files(in: "Site/search", suffix: "50-page.js").map(\.text).joined()
        #expect(script.contains("\(kind.rawValue): '\(kind.cssClass)'"))
        #expect(try Self.site["search.html"].contains("<symbol id=\"kb:\(kind.cssClass)\""))
    }
}
