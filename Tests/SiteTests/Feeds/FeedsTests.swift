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

    @Test(arguments: [
        ("incidents/feed.xml", "Small: Incidents", ["Switch update"]),
        ("practices/feed.xml", "Small: Practices", ["Quorum"]), ("books/feed.xml", "Small: Books", []),
        ("tags/partition.xml", "Small: partition", ["Quorum"]),
        ("tags/network.xml", "Small: network", ["Switch update"]),
    ])
    func aKindAndATagHaveTheirOwn(path: String, title: String, entries: [String]) throws {
        let site = MadeSite(sampleFiles, baseURL: "https://kb.example/")
        let feed = try site[path]
        #expect(feed.all(#/<title>([^<]*)</title>/#) == [title] + entries)
        #expect(feed.all(#/<id>([^<]*)</id>/#).first == "https://kb.example/" + path)
        #expect(feed.contains("<link rel=\"self\" href=\"https://kb.example/\(path)\"/>"))
    }

    /// An incident of long ago that is written down today is new to its readers.
    @Test func theLastChangeIsNewerThanTheDate() throws {
        let change = Background.Change(date: PartialDate(year: 2020, month: 5, day: 6), revision: "abc")
        let site = MadeSite(
            sampleFiles, baseURL: "https://kb.example/",
            background: Background(changes: ["incidents/2012/switch": change, "articles/plain": change]))
        let feed = try site["feed.xml"]
        #expect(
            feed.all(#/<title>([^<]*)</title>/#) == ["Small", "Switch update", "A plain article", "Quorum", "Film"])
        #expect(
            feed.all(#/<updated>([^<]*)</updated>/#) == [
                "2020-05-06T00:00:00Z", "2020-05-06T00:00:00Z", "2020-05-06T00:00:00Z", "2014-02-01T00:00:00Z",
                "2013-01-01T00:00:00Z",
            ])
        #expect(
            try site["sitemap.xml"].contains(
                "<loc>https://kb.example/incidents/2012/switch.html</loc>\n    <lastmod>2020-05-06</lastmod>"))
        #expect(try site["sitemap.xml"].all(#/<lastmod>([^<]*)</lastmod>/#).count == 2)
    }

    @Test func anEntryNamesItsAuthors() throws {
        let feed = try BuiltSite(sampleFiles)["videos/feed.xml"]
        #expect(feed.all(#/<name>([^<]*)</name>/#) == ["kb", "Ada Example"])
    }

    @Test func tagsThatShareAPageShareAFeed() throws {
        let site = MadeSite([
            ("talks/a.md", "---\ntitle: A\ndate: 2001\ntags: [Load balancing, load-balancing]\n---\n"),
            ("talks/b.md", "---\ntitle: B\ndate: 2000\ntags: [load-balancing]\n---\n"),
        ])
        #expect(
            try site["tags/load-balancing.xml"].all(#/<title>([^<]*)</title>/#) == ["Small: Load balancing", "A", "B"])
    }

    /// RFC 4287, 4.1: what a feed and an entry must have, each id once, whatever the entries say.
    @Test(arguments: [nastyFiles, sampleFiles, []])
    func everyFeedIsWhole(files: Files) throws {
        let site = BuiltSite(files)
        let feeds = site.paths.filter { $0.hasSuffix(".xml") && $0 != "sitemap.xml" }
        #expect(feeds.count >= 8)
        for path in feeds {
            let feed = try site[path]
            #expect(xmlProblems(in: site.bytes[path] ?? []) == [], "\(path)")
            let entries = feed.matches(of: #/<entry>/#).count
            for element in ["title", "id", "updated"] {
                #expect(feed.matches(of: try Regex("<\(element)>[^<]")).count == entries + 1, "\(element) in \(path)")
            }
            let ids = feed.all(#/<id>([^<]*)</id>/#)
            #expect(Set(ids).count == ids.count, "\(path)")
            #expect(
                feed.all(#/<updated>([^<]*)</updated>/#).allSatisfy { $0.contains(#/^\d{4}-\d\d-\d\dT00:00:00Z$/#) })
        }
    }

    @Test(
        arguments: [
            (nil, "1970-01-01T00:00:00Z"), ("2013", "2013-01-01T00:00:00Z"), ("2013-06", "2013-06-01T00:00:00Z"),
            ("2013-06-18", "2013-06-18T00:00:00Z"), ("0099", "0099-01-01T00:00:00Z"),
        ] as [(String?, String)])
    func datesAreOfRFC3339(date: String?, text: String) { #expect(timestamp(date.flatMap { PartialDate($0) }) == text) }

    @Test func aSiteMapThatWouldBeTooLongIsSplit() throws {
        var settings = Settings()
        settings.baseURL = "https://kb.example/"
        let library = linked(sampleFiles).library
        let shell = PageShell(library: library, settings: settings, look: Repository.look)
        let pages = ["a.html", "b.html", "c.html", "d.html", "e.html"].map { SiteFile($0, bytes: []) }
        let texts = siteMaps(of: pages, shell, most: 2).map {
            ($0.path, String(decoding: $0.make().bytes, as: UTF8.self))
        }
        #expect(texts.map(\.0) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
        #expect(
            texts.map { $0.1.all(#/<loc>https://kb.example/([^<]*)</loc>/#) } == [
                ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"], ["a.html", "b.html"], ["c.html", "d.html"],
                ["e.html"],
            ])
        #expect(siteMaps(of: pages, shell, most: 5).map(\.path) == ["sitemap.xml"])
    }
}
