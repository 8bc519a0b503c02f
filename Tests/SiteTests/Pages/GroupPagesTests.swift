import Model
import Testing

@testable import Site

@Suite struct GroupPagesTests {
    @Test(arguments: [
        ("people/ada-example.html", ["Deploys", "Film"]), ("people/bob-sample.html", ["Deploys", "A plain article"]),
        ("people/cy-writer.html", ["A small book"]), ("events/example-conference-2014.html", ["Deploys", "Film"]),
        ("tags/partition.html", ["Network partition", "Quorum"]),
        ("tags/network.html", ["Network partition", "Switch update"]),
        ("organisations/example-networks.html", ["Switch update"]),
    ])
    func aNameGathersItsEntriesByKind(path: String, titles: [String]) throws {
        #expect(try BuiltSite(sampleFiles).main(path).all(#/<h3><a [^>]*>([^<]*)</a></h3>/#) == titles)
    }

    @Test(arguments: [
        ("people/index.html", ["Ada Example 2", "Bob Sample 2", "Cy Writer 1"]),
        ("events/index.html", ["Example Conference 2014 2"]), ("organisations/index.html", ["Example Networks 1"]),
    ])
    func theListOfNamesCounts(path: String, names: [String]) throws {
        let rows = try BuiltSite(sampleFiles).main(path).matches(of: #/<li><a [^>]*>([^<]*)</a> <span[^>]*>(\d+)</#)
        #expect(rows.map { "\($0.output.1) \($0.output.2)" } == names)
    }

    @Test func namesWithTheSameSlugShareAPage() throws {
        let site = BuiltSite([
            ("articles/a.md", "---\ntitle: A\ntags: [c++, c, C]\n---\n"),
            ("articles/b.md", "---\ntitle: B\ntags: [c]\n---\n"),
        ])
        #expect(site.pages.map(\.path).filter { $0.hasPrefix("tags/") } == ["tags/c.html", "tags/index.html"])
        let page = try site.main("tags/c.html")
        #expect(page.all(#/<h3><a [^>]*>([^<]*)</a></h3>/#) == ["A", "B"])
        #expect(try site.main("tags/index.html").all(#/<p class="why q">([^<]*)</#) == ["2 entries"])
        #expect(
            try site.main("articles/a.html").all(#/href="[^"]*(tags\/[^"]*)"/#)
                == Array(repeating: "tags/c.html", count: 3))
    }

    private static let withPeople = BuiltSite(
        sampleFiles + [
            ("people/ada.md", "---\ntitle: Ada Example\norganisation: Acme\naliases: [A. Example]\n---\n"),
            ("people/dee.md", "---\ntitle: Dee\nurl: https://example.org/dee\n---\n"),
            ("events/ec.md", "---\ntitle: Example Conference 2014\nplace: Here\n---\n"),
            ("talks/early.md", "---\ntitle: Early\ndate: 2001\nsummary: First.\nspeakers: [A. Example]\n---\n"),
        ])

    @Test func aNameWithAnEntryIsGatheredOnItsPage() throws {
        let site = Self.withPeople
        #expect(!site.paths.contains("people/ada-example.html"))
        let page = try site.main("people/ada.html")
        #expect(page.contains("<h2 id=\"kb:links-gave\">Talks</h2>"))
        #expect(page.all(#/<h3><a [^>]*>([^<]*)</a></h3>/#) == ["Film", "Early", "Deploys"])
        #expect(page.contains("<div class=\"s\">First.</div>"))
        #expect(page.contains("<dt>Organisation</dt><dd>Acme</dd>"))
        #expect(try site.main("events/ec.html").all(#/<h3><a [^>]*>([^<]*)</a></h3>/#) == ["Film", "Deploys"])
        #expect(try site.main("people/bob-sample.html").contains("A plain article"))
    }

    @Test func namesLeadToTheirEntries() throws {
        let page = try Self.withPeople.main("talks/early.html")
        #expect(page.contains("<dd><a href=\"../people/ada.html\">A. Example</a></dd>"))
        #expect(!page.contains("kb:links-"))
        let names = try Self.withPeople.main("people/index.html").all(#/<li><a href="\.\.\/people\/([^"]*)"/#)
        #expect(names == ["ada.html", "bob-sample.html", "cy-writer.html", "dee.html"])
        let counts = try Self.withPeople.main("people/index.html").all(#/<span class="q">(\d+)</#)
        #expect(counts == ["3", "2", "1", "0"])
    }

    @Test func aTagSaysWhatItMeans() throws {
        var settings = Settings()
        settings.tags = [
            "network": TagMeaning(means: "Links & switches.", aliases: ["LAN", "cable"]), "unused": TagMeaning(),
        ]
        let site = BuiltSite(sampleFiles, settings: settings)
        let page = try site.main("tags/network.html")
        #expect(page.contains("<p class=\"lede\">Links &amp; switches.</p>"))
        #expect(page.contains("<p class=\"s q\">Also called: LAN, cable</p>"))
        #expect(try site["tags/network.html"].contains("<meta name=\"description\" content=\"Links &amp; switches.\">"))
        #expect(try !site.main("tags/partition.html").contains("class=\"lede\""))
        #expect(site.paths.contains("tags/unused.html"))
    }

    @Test func theListOfTagsSaysWhatTheyMean() throws {
        var settings = Settings()
        settings.tags = ["network": TagMeaning(means: "Links."), "unused": TagMeaning()]
        let list = try BuiltSite(sampleFiles, settings: settings).main("tags/index.html")
        #expect(list.contains("<p class=\"lede\">3 tags</p>"))
        #expect(list.contains("<a href=\"../tags/network.html\">network</a></h3><p class=\"s\">Links.</p>"))
        #expect(list.all(#/<p class="why q">([^<]*)</#) == ["2 entries", "2 entries", "0 entries"])
    }

    @Test func aTagThatNothingHasSaysHowToUseIt() throws {
        var settings = Settings()
        settings.tags = ["unused": TagMeaning()]
        let page = try BuiltSite(sampleFiles, settings: settings).main("tags/unused.html")
        #expect(page.contains("<code>tags</code>"))
        #expect(!page.contains("<section"))
    }

    @Test func manyIncidentsGoByYear() throws {
        let files = (0..<21).map { number in
            (
                "incidents/i\(number).md",
                "---\ntitle: I\(number)\ndate: \(2010 + number % 2)\ncategories: [dns]\norganisation: Acme\n---\n"
            )
        }
        for path in ["categories/dns.html", "organisations/acme.html"] {
            let page = try BuiltSite(files).main(path)
            #expect(
                page.matches(of: #/<h2 id="([^"]*)">([^<]*)</#).map { "\($0.output.1) \($0.output.2)" }
                    == ["incidents-y2011 Incidents, 2011", "incidents-y2010 Incidents, 2010"])
            #expect(page.all(#/<a href="#([^"]*)">/#) == ["incidents-y2011", "incidents-y2010"])
        }
        #expect(
            try BuiltSite(Array(files.prefix(20))).main("categories/dns.html").all(#/<h2 id="([^"]*)">/#)
                == ["incidents"])
    }

    @Test func manyNamesGoByLetter() throws {
        let names = (0..<41).map { "\(["Émile", "Ada", "8bit"][$0 % 3]) \($0)" }
        let files = names.enumerated().map { ("articles/a\($0).md", "---\ntitle: T\($0)\nauthors: [\($1)]\n---\n") }
        let page = try BuiltSite(files).main("people/index.html")
        #expect(page.all(#/<h2 id="([^"]*)">/#) == ["kb:letter-A", "kb:letter-É", "kb:letter-other"])
        #expect(page.contains("<p class=\"lede\">41 people</p>"))
    }

    @Test func eventsGoByYear() throws {
        let page = try BuiltSite([
            ("events/a.md", "---\ntitle: A\ndate: 2015\n---\n"), ("events/b.md", "---\ntitle: B\n---\n"),
            ("talks/t.md", "---\ntitle: T\ndate: 2016-02\nspeakers: [X]\nevent: C\n---\n"),
        ]).main("events/index.html")
        #expect(page.all(#/<h2 id="([^"]*)">/#) == ["y2016", "y2015", "yundated"])
        #expect(page.all(#/<li><a [^>]*>([^<]*)</#) == ["C", "A", "B"])
    }

    @Test func anOrganisationGathersItsPeopleToo() throws {
        let page = try BuiltSite([
            ("people/ada.md", "---\ntitle: Ada\norganisation: Acme\n---\n"),
            ("incidents/i.md", "---\ntitle: I\ndate: 2015\norganisation: Acme\n---\n"),
        ]).main("organisations/acme.html")
        #expect(page.all(#/<h2 id="([^"]*)">/#) == ["incidents", "people"])
    }

    @Test func newestComesFirst() throws {
        let files = [("a", "date: 2012"), ("b", "date: 2013-05"), ("c", "licence: x"), ("d", "date: 2013-06-01")]
            .map { ("articles/\($0.0).md", "---\ntitle: \($0.0)\n\($0.1)\ntags: [t]\n---\n") }
        #expect(
            try BuiltSite(files).main("tags/t.html").all(#/<h3><a [^>]*>([^<]*)</a></h3>/#) == ["d", "b", "a", "c"])
    }
}
