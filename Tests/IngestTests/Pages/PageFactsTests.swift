import Testing
import XML

@testable import Ingest

@Suite struct PageFactsTests {
    private let linked = """
        <script type="application/ld+json">{"@graph": [{"@type": "BlogPosting", "headline": "A &amp; B", "datePublished":
        "2023-07-21T16:20:00Z", "author": [{"@type": "Person", "@id": "#p"}, "Mia Sample"], "license":
        "https://creativecommons.org/licenses/by/4.0/", "keywords": "one, two"}, {"@type": "Person", "@id": "#p", "name":
        "Tobias Example"}]}</script>
        """

    @Test func linkedDataIsTrustedMost() throws {
        let facts = try facts(
            "\(linked)<meta name=author content=Other><meta name=date content=2001-01-01><title>C</title>")
        #expect(facts.title == "A & B")
        #expect(facts.people == ["Tobias Example", "Mia Sample"])
        #expect(facts.date?.description == "2023-07-21")
        #expect(facts.licence == "CC-BY-4.0")
        #expect(facts.tags == ["one", "two"])
    }

    @Test func metaElementsFollow() throws {
        let facts = try facts(
            """
            <html lang=en-GB><meta property=og:title content="The outage | Acme"><meta property=og:site_name content=Acme>
            <meta property=article:published_time content=2021-05-04T10:11:12Z><meta name=author content="Ann Lee and Bo Ray">
            <meta property=article:author content="https://medium.com/@ann"><meta name=description content=Summary>
            <meta property=article:tag content=Outage><meta property=article:tag content=DNS>
            <link rel=canonical href="https://acme.example/outage">
            """)
        #expect(facts.title == "The outage")
        #expect(facts.people == ["Ann Lee", "Bo Ray"])
        #expect(facts.date?.description == "2021-05-04")
        #expect(facts.organisation == "Acme")
        #expect(facts.summary == "Summary")
        #expect(facts.tags == ["Outage", "DNS"])
        #expect(facts.url == "https://acme.example/outage")
        #expect(facts.language == "en-GB")
    }

    @Test func whatAReaderSeesIsLast() throws {
        let facts = try facts(
            """
            <body><h1>Title</h1><div class=post__meta>By <span class="author vcard">Mia Sample</span>
            <time class=updated datetime=2024-01-01>x</time><time class=published datetime=2022-03-23T17:30:00-07:00>x</time>
            </div><p>Text.<footer><a href="https://creativecommons.org/licenses/by-nc/3.0/">CC</a></footer>
            """)
        #expect(facts.title == "Title")
        #expect(facts.people == ["Mia Sample"])
        #expect(facts.date?.description == "2022-03-23")
        #expect(facts.licence == "CC-BY-NC-3.0")
    }

    @Test func theNameOfAnArticleIsItsTitleWhereTheHeadlineIsNone() throws {
        let html = """
            <title>Hermitian matrix - Wikipedia</title><script type="application/ld+json">{"@type": "Article", "name":
            "Hermitian matrix", "headline": "matrix equal to its transpose"}</script><h1>Hermitian matrix</h1><p>x
            """
        #expect(try facts(html).title == "Hermitian matrix")
    }

    @Test func anExportOfConfluenceHasItsSpaceInTheTitle() throws {
        let name = "Ops : Disks : a story"
        let html = "<title>\(name)</title><h1 id=title-heading><span id=title-text>\(name)</span></h1><p>x"
        #expect(try facts(html).title == "Disks : a story")
    }

    /// `rel=author` on the site's title in Jekyll's Minima; WordPress's blocks.
    @Test func theSiteIsNoAuthor() throws {
        let site = "<a class=site-title rel=author href=\"/\">Notes</a><h1>T</h1>"
        #expect(try facts("\(site)<p>x").people == [])
        #expect(try facts("\(site)<p class=wp-block-post-author-name><a>Ann Lee</a></p>").people == ["Ann Lee"])
    }

    @Test func oneElementMayHaveSeveralNames() throws {
        let facts = try facts(
            "<meta property=\"x:title dc:title\" content=T><meta name=dc:creator content=\"Ann Lee\"><p>x")
        #expect(facts.title == "T")
        #expect(facts.people == ["Ann Lee"])
    }

    @Test func noDateIsTakenFromTheText() throws {
        let long = String(repeating: "On 2019-10-21 the site went down. ", count: 10)
        #expect(try facts("<h1>T</h1><p>\(long)</p><article><time datetime=2019-01-01>x</time></article>").date == nil)
    }

    @Test(
        arguments: [
            ("The outage | The Example Blog", "", "The outage"),
            ("The outage – Ops – Acme", "The outage", "The outage"),
            ("Acme Status - API errors", "API errors", "API errors"), ("Acme: API errors", "", "Acme: API errors"),
            ("Caching - how to lose", "", "Caching - how to lose"),
            ("Tuning — Widget documentation", "Tuning", "Tuning"),
            ("docs/12.md at main · acme/ops · GitHub", "Postmortem 12", "Postmortem 12"),
            ("Other words", "A heading", "Other words"), ("", "A heading", "A heading"),
        ])
    func theSiteIsNoPartOfTheTitle(title: String, heading: String, expected: String) throws {
        #expect(try facts("<title>\(title)</title><h1>\(heading)</h1><p>x").title == expected)
    }

    private func facts(_ html: String) throws -> Facts { pageFacts(of: try readHTML(Array(html.utf8)).root) }
}
