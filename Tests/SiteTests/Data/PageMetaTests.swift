import Model
import Testing

@testable import Site

@Suite struct PageMetaTests {
    private static let base = "https://kb.example/team/"
    private static let site = MadeSite(sampleFiles, baseURL: base)

    @Test(arguments: [
        ("index.html", "website"), ("runbooks/partition.html", "article"), ("books/small.html", "book"),
        ("videos/film.html", "video.other"), ("tags/network.html", "website"), ("incidents/index.html", "website"),
    ])
    func aPageHasItsOneAddressAndItsCard(path: String, type: String) throws {
        let page = try Self.site[path]
        #expect(page.all(#/<link rel="canonical" href="([^"]*)">/#) == [Self.base + path])
        #expect(page.all(#/<meta property="og:url" content="([^"]*)">/#) == [Self.base + path])
        #expect(page.all(#/<meta property="og:type" content="([^"]*)">/#) == [type])
        #expect(page.all(#/<meta property="og:site_name" content="([^"]*)">/#) == ["Small"])
        #expect(page.all(#/<meta name="twitter:card" content="([^"]*)">/#) == ["summary"])
        #expect(page.all(#/<meta property="og:title" content="([^"]*)">/#).count == 1)
        #expect(!page.contains("noindex"))
    }

    @Test func noAddressIsMadeUp() throws {
        let site = MadeSite(sampleFiles)
        for (path, text) in site.texts where path.hasSuffix(".html") && !path.hasPrefix("incidents/old") {
            #expect(!text.contains("og:url") && !text.contains("kb.example"), "\(path)")
        }
        #expect(try !site["runbooks/partition.html"].contains("canonical"))
        #expect(try site["robots.txt"] == "User-agent: *\nAllow: /\n")
        #expect(site.texts["sitemap.xml"] == nil)
        #expect(try !site["llms.txt"].contains("kb.example"))
    }

    @Test(arguments: ["404.html", "search.html"])
    func whatIsNotToBeFoundSaysSo(path: String) throws {
        let page = try Self.site[path]
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!page.contains("canonical") && !page.contains("ld+json"))
    }

    @Test(arguments: [
        ("index.html", ["feed.xml"]), ("incidents/index.html", ["../feed.xml", "../incidents/feed.xml"]),
        ("tags/partition.html", ["../feed.xml", "../tags/partition.xml"]), ("people/index.html", ["../feed.xml"]),
        (
            "runbooks/partition.html",
            ["../feed.xml", "../runbooks/feed.xml", "../tags/partition.xml", "../tags/network.xml"]
        ),
    ])
    func aPageNamesTheFeedsItIsIn(path: String, feeds: [String]) throws {
        #expect(
            try Self.site[path].all(#/<link rel="alternate" type="application/atom\+xml" [^>]*href="([^"]*)">/#)
                == feeds)
    }

    @Test(arguments: [
        ("index.html", ["index.json"]), ("incidents/2012/switch.html", ["../../incidents/2012/switch.json"]),
        ("people/index.html", ["../people/index.json"]), ("people/ada-example.html", ["../people/ada-example.json"]),
        ("404.html", []),
        ("tags/network.html", ["../tags/network.json"]), ("tags/index.html", ["../tags/index.json"]),
    ])
    func aPageNamesItsData(path: String, data: [String]) throws {
        #expect(try Self.site[path].all(#/<link rel="alternate" type="application/json" href="([^"]*)">/#) == data)
    }

    @Test(
        arguments: [("de", nil), ("de-CH", "de_CH"), ("zh-Hant-tw", "zh_TW"), ("sr-Latn", nil), ("", nil)]
            as [(String, String?)])
    func aLocaleHasATerritory(language: String, wanted: String?) { #expect(locale(language) == wanted) }

    @Test(arguments: [
        ("practices/quorum.html", "Let a majority decide."), ("incidents/2012/switch.html", "No packet passed."),
        ("people/index.html", "About it"), ("videos/film.html", "About it"),
    ])
    func aCardSaysWhatIsKnown(path: String, text: String) throws {
        let site = MadeSite(sampleFiles) { $0.description = "About it" }
        #expect(try site[path].all(#/<meta property="og:description" content="([^"]*)">/#) == [text])
    }

    @Test(arguments: [
        ("", ""), ("a b", "a b"), ("aa\nbb cc", "aa bb…"), ("aaaaaaaa", "aaaaaaa…"), ("aa bb c", "aa bb c"),
    ])
    func aLongTextIsCutAfterAWord(text: String, wanted: String) { #expect(opening(of: text, most: 7) == wanted) }
}
