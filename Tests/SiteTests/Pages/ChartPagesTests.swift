import Model
import Testing

@testable import Site

/// Coverage, the time line and the map.
@Suite struct ChartPagesTests {
    static let site = BuiltSite(sampleFiles)

    @Test(arguments: ["coverage.html", "timeline.html", "map.html"])
    func aChartHasItsStyleAndNoOtherPageHas(path: String) throws {
        let style = #/<link rel="stylesheet" href="(assets\/charts[^"]*)">/#
        #expect(try Self.site[path].all(style).count == 1)
        #expect(try Self.site["index.html"].all(style).isEmpty)
        #expect(try !Self.site[path].contains(" style="))
    }

    @Test func everyPageIsMadeWithoutProblems() {
        #expect(Self.site.problems.map(\.message) == [])
        #expect(Self.site.objections == [])
    }

    @Test func theGapsComeFirst() throws {
        let page = try Self.site.main("coverage.html")
        #expect(
            page.all(#/<h2 id="([^"]*)">/#) == ["kb:gaps", "kb:figures", "kb:practices", "kb:steps"])
        let gaps = try page.between("id=\"kb:gaps\"", "</section>")
        #expect(gaps.all(#/<dd class="n">(\d+)</#) == ["1"])
        #expect(gaps.contains("href=\"runbooks/partition.html#fence\">Network partition: Fence the other side</a>"))
        #expect(try page.between("id=\"kb:figures\"", "</section>").contains("<dd class=\"n\">1 of 2</dd>"))
    }

    @Test func aCellSaysItsSignInWords() throws {
        let table = try Self.site.main("coverage.html").between("<table class=\"matrix\">", "</table>")
        #expect(table.contains("<th scope=\"col\"><a class=\"pra\" href=\"practices/quorum.html\">Quorum</a></th>"))
        #expect(table.contains("href=\"incidents/2012/switch.html\">Example Networks, 22 Dec 2012</a></th>"))
        #expect(table.contains("<td><span class=\"m shown\"><span class=\"vh\">shows why</span></span></td>"))
    }

    @Test func eachStepCountsItsIncidents() throws {
        let table = try Self.site.main("coverage.html").between("<table class=\"steps\">", "</table>")
        #expect(table.all(#/<th scope="row"><b>(\d)<\/b>/#) == ["1", "2"])
        #expect(
            table.all(#/<td class="end">(?:<a [^>]*>)?([^<]*)</#) == ["1", "·", "·", "·", "·", "·"])
    }

    private static let times = BuiltSite([
        ("incidents/a.md", "---\ntitle: A\ndate: 2012-05-01\nduration: about 2 h\nsummary: It fell.\n---\n"),
        ("incidents/b.md", "---\ntitle: B & C\ndate: 2013\n---\n"), ("incidents/c.md", "---\ntitle: C\n---\n"),
    ])

    @Test func everyDatedIncidentIsADotAndEveryIncidentARow() throws {
        let page = try Self.times.main("timeline.html")
        let chart = try page.between("<svg width", "</svg>")
        #expect(
            chart.all(#/<a class="inc" href="([^"]*)"/#).sorted() == ["incidents/a.html", "incidents/b.html"])
        #expect(chart.contains("aria-label=\"B &amp; C, 2013\"><title>B &amp; C, 2013</title><circle"))
        #expect(page.all(#/<h2 id="([^"]*)">/#) == ["y2013", "y2012", "yundated"])
        let rows = try #require(page.split(separator: "id=\"kb:table\"").last)
        #expect(rows.all(#/<td><a class="inc" href="([^"]*)">/#).count == 3)
        #expect(rows.contains("<time datetime=\"2012-05-01\">1 May 2012</time><br>about 2 h<svg class=\"bar\""))
        #expect(rows.contains("A</a><br>It fell.</td>"))
    }

    @Test func aCrowdedYearLeadsToItsRows() throws {
        let site = BuiltSite((0..<30).map { ("incidents/i\($0).md", "---\ntitle: I\($0)\ndate: 2020\n---\n") })
        let chart = try site.main("timeline.html").between("<svg width", "</svg>")
        #expect(chart.contains("href=\"#y2020\" aria-label=\"30 incidents, 2020\""))
    }

    @Test func theMapSaysInListsWhatItDraws() throws {
        let page = try Self.site.main("map.html")
        let hrefs = #/<a class="(?:run|pra|inc)" href="([^"]*)"/#
        let drawn = try page.between("<svg width", "</svg>").all(hrefs)
        let listed = try page.between("<ol class=\"mapped\"", "</ol>").all(hrefs)
        #expect(Set(drawn) == Set(listed))
        #expect(
            Set(listed) == [
                "runbooks/partition.html#confirm", "runbooks/partition.html#fence", "practices/quorum.html",
                "incidents/2012/switch.html",
            ])
        #expect(page.contains("<path class=\"missing\" d=\"M752 "))
    }

    @Test func manyRunbooksTakeSeveralPages() throws {
        let files: Files =
            [("practices/p.md", "---\ntitle: P\n---\n")]
            + (0..<17).map { number in
                (
                    "runbooks/r\(number).md",
                    "---\ntitle: R\(number)\n---\n## Do\n- [P](../practices/p.md \"applies\") — because.\n"
                )
            }
        let site = BuiltSite(files)
        #expect(site.paths.filter { $0.hasPrefix("map") && $0.hasSuffix(".html") } == ["map-2.html", "map.html"])
        #expect(try site.main("map.html").contains("<a href=\"map-2.html\">2</a>"))
        #expect(try site.main("map-2.html").contains("<a href=\"map-2.html\" aria-current=\"page\">2</a>"))
        #expect(try site.main("map-2.html").all(#/<ol class="mapped" id="([^"]*)"/#).count == 1)
    }

    @Test(arguments: [
        ("coverage.html", "kb new incident"), ("timeline.html", "kb new incident"), ("map.html", "kb new runbook"),
        ("index.html", "kb new runbook"), ("incidents/index.html", "kb new incident"),
        ("tags/index.html", "tags"), ("people/index.html", "speakers, authors"), ("events/index.html", "event"),
        ("organisations/index.html", "organisation"), ("categories/index.html", "categories"),
    ])
    func anEmptyKnowledgeBaseSaysHowToBegin(path: String, command: String) throws {
        let page = try BuiltSite([]).main(path)
        #expect(page.contains("<code>\(command)"))
        for part in ["<section", "<svg width", "<table", "<figure", "<dl", "<ul"] {
            #expect(!page.contains(part), "\(part) would be empty")
        }
    }

    @Test func aLibraryOfTalksHasNoEmptyChart() throws {
        let site = BuiltSite([("talks/t.md", "---\ntitle: T\nspeakers: [A]\n---\n")])
        #expect(try !site.main("index.html").contains("kb:coverage"))
        for path in ["coverage.html", "timeline.html", "map.html"] {
            #expect(try !site.main(path).contains("<section"))
        }
    }
}
