import Model
import Testing
import XML

@testable import Site

@Suite struct FeedsTests {
    private var settings: Settings {
        var settings = Settings()
        (settings.title, settings.baseURL) = ("Small & fine", "https://kb.example/kb/")
        return settings
    }

    @Test func theFeedHasTheDatedEntriesNewestFirst() throws {
        let feed = try BuiltSite(sampleFiles, settings: settings)["feed.xml"]
        #expect(feed.all(#/<title>([^<]*)</title>/#) == ["Small &amp; fine", "Quorum", "Film", "Switch update"])
        #expect(
            feed.all(#/<updated>([^<]*)</updated>/#) == [
                "2014-02-01T00:00:00Z", "2014-02-01T00:00:00Z", "2013-01-01T00:00:00Z", "2012-12-22T00:00:00Z",
            ])
        #expect(
            feed.all(#/<id>([^<]*)</id>/#) == [
                "https://kb.example/kb/", "https://kb.example/kb/practices/quorum.html",
                "https://kb.example/kb/videos/film.html", "https://kb.example/kb/incidents/2012/switch.html",
            ])
        #expect(feed.contains("<link rel=\"self\" href=\"https://kb.example/kb/feed.xml\"/>"))
        #expect(feed.contains("<summary>Let a majority decide.</summary>"))
        #expect(feed.contains("<category term=\"partition\"/>"))
    }

    @Test func theFeedHasNoMoreThanFifty() throws {
        let files = (10..<70).map { ("articles/a\($0).md", "---\ntitle: T\($0)\ndate: 19\($0)\n---\n") }
        let feed = try BuiltSite(files)["feed.xml"]
        let titles = feed.all(#/<title>(T[^<]*)</title>/#)
        #expect(titles == (20..<70).reversed().map { "T\($0)" })
    }

    @Test func aFeedWithoutDatesIsSound() throws {
        let site = BuiltSite([("articles/a.md", "---\ntitle: A\n---\n")])
        #expect(try site["feed.xml"].contains("<updated>1970-01-01T00:00:00Z</updated>"))
        #expect(site.objections == [])
    }

    @Test func theSiteMapHasEveryPageThatAReaderLandsOn() throws {
        let site = BuiltSite(sampleFiles, settings: settings)
        let pages = try site["sitemap.xml"].all(#/<loc>https:\/\/kb\.example\/kb\/([^<]*)</loc>/#)
        let others: Set = ["404.html", "search.html", "incidents/old-switch.html", "incidents/very/old/switch.html"]
        #expect(Set(pages) == Set(site.bytes.keys.filter { $0.hasSuffix(".html") }).subtracting(others))
        #expect(pages.contains("incidents/2012/switch.html") && pages.contains("people/index.html"))
    }
}
