import Model
import Testing

@testable import Site

@Suite struct ListPagesTests {
    private func titles(_ page: String) -> [String] { page.all(#/<h3><a [^>]*>([^<]*)</a></h3>/#) }

    private func dated(_ folder: String) -> Files {
        [("z", "2012-03"), ("a", "2013"), ("m", nil), ("b", "2013-05-01"), ("c", "2013-05-01")].map { name, date in
            ("\(folder)/\(name).md", "---\ntitle: \(name)\n\(date.map { "date: \($0)" } ?? "licence: x")\n---\n")
        }
    }

    @Test(arguments: ["incidents", "talks", "videos"])
    func whatHappenedIsGroupedByYear(folder: String) throws {
        let page = try BuiltSite(dated(folder)).main("\(folder)/index.html")
        #expect(page.all(#/<h2 id="([^"]*)">/#) == ["y2013", "y2012", "yundated"])
        #expect(titles(page) == ["b", "c", "a", "z", "m"])
        #expect(page.contains("<p class=\"lede\">5 \(folder)</p>"))
    }

    @Test func yearsAreListedWhereThereAreSeveral() throws {
        let page = try BuiltSite(dated("incidents")).main("incidents/index.html")
        let years = try page.between("aria-label=\"Parts of this list\">", "</nav>")
        #expect(years.all(#/href="(#[^"]*)"/#) == ["#y2013", "#y2012", "#yundated"])
        #expect(try !BuiltSite(dated("books")).main("books/index.html").contains("aria-label=\"Parts of this list\""))
    }

    @Test func practicesGoByTheWeightOfTheirEvidence() throws {
        let incidents = (0..<10).map { ("incidents/i\($0).md", "---\ntitle: I\($0)\n---\n") }
        let practices = [("a", 0), ("b", 10), ("c", 3), ("d", 4), ("e", 9)].map { name, count in
            (
                "practices/\(name).md",
                "---\ntitle: \(name)\n---\n"
                    + (0..<count).map { "- [I](../incidents/i\($0).md \"shown by\") — x\n" }.joined()
            )
        }
        let page = try BuiltSite(incidents + practices).main("practices/index.html")
        #expect(
            page.all(#/<h2 id="([^"]*)">/#)
                == ["kb:evidence-10", "kb:evidence-4", "kb:evidence-1", "kb:evidence-0"])
        #expect(titles(page) == ["b", "e", "d", "c", "a"])
        let home = try BuiltSite(incidents + practices).main("index.html")
        #expect(titles(try home.between("<h2 id=\"practices\">", "</section>")) == ["b", "e", "d", "c", "a"])
    }

    @Test func manyRunbooksGoByTopic() throws {
        var settings = Settings()
        settings.tags = ["dns": TagMeaning(means: "Names.")]
        let files = (0..<13).map { number in
            ("runbooks/r\(number).md", "---\ntitle: R\(number)\n\(number < 12 ? "tags: [dns]" : "licence: x")\n---\n")
        }
        let page = try BuiltSite(files, settings: settings).main("runbooks/index.html")
        #expect(page.all(#/<h2 id="([^"]*)">/#) == ["kb:topic-dns", "kb:topic-"])
        #expect(page.contains("Dns</h2>\n<p>Names.</p>"))
        #expect(try !BuiltSite(Array(files.prefix(12))).main("runbooks/index.html").contains("kb:topic-"))
    }

    @Test func aListHasItsFeed() throws {
        #expect(
            try BuiltSite(sampleFiles).main("incidents/index.html").contains("<a href=\"../incidents/feed.xml\">"))
        #expect(try BuiltSite(sampleFiles).main("tags/network.html").contains("<a href=\"../tags/network.xml\">"))
    }

    @Test func aRunbooksRowSaysItsSymptom() throws {
        let page = try BuiltSite(sampleFiles).main("runbooks/index.html")
        #expect(page.contains("<p class=\"s\">Nodes report each other as lost.</p>"))
        #expect(!page.contains("Two sides that cannot see each other."))
    }

    @Test(arguments: ["runbooks", "books", "articles"])
    func theRestStandsByTitle(folder: String) throws {
        let page = try BuiltSite(dated(folder)).main("\(folder)/index.html")
        #expect(titles(page) == ["a", "b", "c", "m", "z"])
        #expect(page.contains("class=\"vh\">By title</h2>"))
    }

    @Test(arguments: [
        ("incidents", "22 Dec 2012 · 18 h 30 min"), ("talks", "Ada Example, Bob Sample · Example Conference 2014"),
        ("videos", "2013 · Ada Example · Example Conference 2014"), ("books", "Cy Writer · 2010"),
        ("articles", "Bob Sample"), ("runbooks", "2 steps"), ("practices", "Feb 2014 · 1 incident · 1 step"),
    ])
    func aRowSaysWhatTellsItsEntryFromOthers(folder: String, facts: String) throws {
        let page = try BuiltSite(sampleFiles).main("\(folder)/index.html")
        #expect(page.all(#/<p class="why q">([^<]*)</p>/#) == [facts])
    }

    @Test func theHomePageSaysHowMuchThereIs() throws {
        let page = try BuiltSite(sampleFiles + [("people/ada.md", "---\ntitle: Ada Example\n---\n")]).main("index.html")
        let plate = try page.between("<h2 id=\"kb:figures\">", "</dl>")
        #expect(
            plate.matches(of: #/<dt>(?:<a href="[^"]*">)?([^<]*)(?:<\/a>)?<\/dt><dd class="n">(\d+)</#).map {
                "\($0.output.1) \($0.output.2)"
            } == [
                "Runbooks 1", "Practices 1", "Incidents 1", "Talks 1", "Videos 1", "Books 1", "Articles 1", "People 1",
                "Runbook steps 2", "Links with a reason 4",
            ])
        #expect(plate.contains("<a href=\"people/index.html\">People</a>"))
    }

    @Test func theHomePageShowsTheLatestIncidents() throws {
        let page = try BuiltSite(
            sampleFiles + [("incidents/a-first-by-title.md", "---\ntitle: A first by title\n---\n")]
        ).main("index.html")
        #expect(
            page.all(#/<h2 id="([^"]*)">/#) == [
                "runbooks", "practices", "incidents", "talks", "videos", "books", "articles", "kb:coverage",
                "kb:figures",
            ])
        let incidents = try page.between("<h2 id=\"incidents\">", "</section>")
        #expect(titles(incidents) == ["Switch update", "A first by title"])
    }

    @Test(arguments: [("runbooks", 12), ("practices", 12), ("incidents", 6), ("articles", 6)])
    func theHomePageShowsSomeOfEachKind(folder: String, shown: Int) throws {
        func home(_ count: Int) throws -> String {
            try BuiltSite((0..<count).map { ("\(folder)/e\($0).md", "---\ntitle: E\($0)\n---\n") }).main("index.html")
        }
        #expect(titles(try home(shown)).count == shown)
        #expect(try !home(shown).contains(">All \(shown)"))
        #expect(titles(try home(shown + 1)).count == shown)
        #expect(try home(shown + 1).contains("href=\"\(folder)/index.html\">All \(shown + 1) \(folder)</a>"))
    }
}
