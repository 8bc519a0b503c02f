import Testing

@testable import Ingest

/// Pages as their makers build them, much shortened: the text says `keep` where it is the article's and `drop` elsewhere.
@Suite struct MainContentTests {
    @Test(arguments: [
        // WordPress
        """
        <body class="single has-sidebar comments-open"><a class="skip-link" href="#c">drop</a><div class=header><a href="/">drop</a></div>
        <aside class=sidebar><h2>drop</h2><ul><li><a>drop</a></ul></aside><main><article class=post><header class=entry-header>
        <h1>T</h1></header><div class=entry-content><p>keep \(words)<h2>keep</h2><pre>keep</pre><div class=sharedaddy><h3>drop</h3></div>
        <div id=jp-relatedposts class=jp-relatedposts><h3>drop</h3></div></div></article><section id=comments><h2>drop</h2><p>drop
        \(words)</p></section><div class=newsletter><h2>drop</h2><p>drop</p></div></main><footer>drop</footer>
        """,
        // Ghost, with teasers that are articles too
        """
        <div id=cookie-banner role=dialog><p>drop</p></div><header><nav><a href="/">drop</a></nav></header><main><article><h1>T</h1>
        <section><div class=post-content><p>keep \(words)<h2>keep</h2><table><tr><td>keep<td>keep</table></div></section></article>
        <div class=share>drop</div><section class=related><h2>drop</h2><article class=card><h3>drop</h3><p>drop \(words)</article>
        <article class=card><h3>drop</h3><p>drop \(words)</article></section></main>
        """,
        // Sphinx
        """
        <div class=wy-nav-side><ul><li><a href="a.html">drop</a></ul></div><div class=rst-content><div role=navigation><ul
        class=wy-breadcrumbs><li>drop</ul></div><div role=main><section id=t><h1>T</h1><p>keep<section id=comments><h2>Comments keep</h2>
        <p>keep</section><section id=related><h2>Related keep</h2><dl><dt>keep<dd>keep</dl></section></section></div><footer><div
        class=rst-footer-buttons><a href="n.html">drop</a></div><p>drop</p></footer></div>
        """,
        // Plain old HTML, laid out by a table
        """
        <table><tr><td><a href=a.html>drop</a><br><a href=b.html>drop</a><br><a href=c.html>drop</a></td><td><h1>T</h1><p>keep \(words)
        <h2>keep</h2><ul><li><a href="http://a.example">keep</a><li><a href="http://b.example">keep</a><li><a
        href="http://c.example">keep</a></ul></td></tr></table>
        """,
        // A book's chapter without any semantics
        "<div class=titlebox><h1>T</h1></div><p>keep \(words)<h2>keep</h2><p>keep<div class=footnotes><h2>keep</h2><ol><li>keep</ol></div>",
        // Names that mean something else
        """
        <body class="no-sidebar modal-open"><div class=layout-with-sidebar><h1>T</h1><div class=share-story><p>keep \(words)</div>
        <section id=related-work><h2>keep</h2><p>keep</section><div class=navigation-design><h2>keep</h2><p>keep<pre>keep</pre></div></div>
        """,
        // Boxes in the flow of a book's text: HTMLBook, DocBook
        """
        <section data-type=chapter><h1>T</h1><p>keep \(words)<aside data-type=sidebar><h5>keep</h5><p>keep</aside><p>keep \(words)<div
        class=sidebar><p class=title>keep<p>keep</div></section><aside><h2>drop</h2><p>drop</aside><div class=sidebar><p>drop</div>
        """,
        // Jupyter, whose names begin as those of WordPress's additions do
        """
        <main><div class=jp-Cell><div class="jp-RenderedHTMLCommon jp-RenderedMarkdown"><h1>T</h1><p>keep \(words)</div></div><div class="jp-Cell
        jp-CodeCell"><div class=jp-InputArea><pre>keep</pre></div><div class=jp-OutputArea><pre>keep</pre></div></div></main>
        """,
        // A list beside the text whose heading alone says what it is; answers
        """
        <div><div><h2>T</h2><p>keep \(words)<h3>Archives keep</h3><p>keep<ul><li>keep</ul></div><div><h3>Recent posts</h3><ul><li><a
        href=a>drop</a></ul></div><div itemprop=comment><p>drop \(words)</div></div>
        """,
        // A page in one form
        "<form id=aspnetForm><div id=nav><a href=a>drop</a></div><div id=content><h1>T</h1><p>keep</div><select><option>drop</select></form>",
        // Parts of one story
        "<main><h1>T</h1><article><h2>keep</h2><p>keep</article><article><h2>keep</h2><p>keep</article></main>",
        // Contents
        "<article><h1>T</h1><h2>Contents</h2><ul><li><a href=#a>drop</a><li><a href=#b>drop</a><li><a href=#c>drop</a></ul><h2 id=a>keep</h2><p>keep",
    ])
    func theArticleIsKeptAndNothingElse(html: String) throws {
        let document = try readPage(htmlFile("<title>T</title>" + html))
        let text = document.segments.map { $0.title + "\n" + blockMarkdown($0) }.joined(separator: "\n")
        #expect(!text.contains("drop"))
        #expect(text.occurrences(of: "keep") == html.occurrences(of: "keep"))
        #expect(document.facts.title == "T")
        #expect(!document.segments.contains { $0.title == "T" || $0.title == "Contents" })
    }

    /// Nothing names the article: it is the innermost element with nearly all prose.
    @Test func withoutNamesTheProseIsTheArticle() throws {
        let prose = String(repeating: "<p>keep \(words)</p>", count: 4)
        let list = "<ul><li>drop<li>drop</ul><span>drop</span>"
        let html =
            "<div><div>\(list)</div><div class=c1><div><h1>T</h1>\(prose)<h2>keep</h2>\(prose)</div></div><div>\(list)</div></div>"
        let page = try readPage(htmlFile(html))
        #expect(!page.segments.contains { blockMarkdown($0).contains("drop") })
        #expect(page.segments.map(\.title) == ["", "keep"])
        // What only an article has keeps all of the page.
        for solid in [
            "<pre>this</pre>", "<table><tr><td>keep<td>this</table>", "<h2>this</h2><ul><li>x</ul>", "<p>this",
        ] {
            let whole = try readPage(htmlFile("\(html)<div>\(solid)</div>"))
            #expect(whole.segments.contains { ($0.title + blockMarkdown($0)).contains("this") })
        }
    }

    /// Medium: a subtitle that is a heading, a byline in pieces.
    @Test func aSubtitleAndABylineAreNoSections() throws {
        let html = """
            <meta name=author content="Ann Lee"><meta property=article:published_time content=2021-03-04T10:11:12Z>
            <article><h1>T</h1><h2 class=pw-subtitle-paragraph>Sub</h2><div><a href="https://m.example/a"><img alt="Ann Lee"
            src="https://m.example/a.png"></a></div><div><a href="https://m.example/a">Ann Lee</a> · <button>Follow</button></div><div>
            6 min read</div><div>· Mar 4, 2021</div><div><p>Listen</p></div><p>Text.<h1>Why</h1><p>So.</article>
            """
        let document = try readPage(htmlFile("<title>T</title>" + html))
        #expect(document.facts.subtitle == "Sub")
        #expect(document.segments.map(\.title) == ["", "Why"])
        #expect(document.segments.first.map(blockMarkdown) == "Sub\n\nText.")
    }

    @Test func aHeadingThatIsNotTheTitleIsASection() throws {
        let document = try readPage(
            htmlFile("<title>One thing</title><article><h1>Another matter</h1><p>x<h2>Sub</h2><p>y"))
        #expect(document.segments.map(\.title) == ["Another matter", "Sub"])
        #expect(document.segments.map(\.level) == [2, 3])
    }

    @Test(arguments: ["<script>x</script>", "<title>Only</title>", "<div hidden>x</div>"])
    func aPageWithoutTextIsRefused(html: String) {
        #expect(throws: IngestRefusal.self) { try readPage(htmlFile(html)) }
    }

    @Test func aGuessAndACutAreSaid() throws {
        let latin = InputFile(
            name: "p.html", bytes: Array("<p>caf".utf8) + [0xE9] + Array(" is a caf".utf8) + [0xE9], path: "p")
        #expect(try readPage(latin).warnings.map(\.code) == ["encoding-guessed"])
        let deep = String(repeating: "<div>", count: 500) + "tail"
        let document = try readPage(htmlFile(deep))
        #expect(document.warnings.map(\.code) == ["flattened"])
        #expect(document.segments.first.map(blockMarkdown) == "tail")
    }

    @Test func aDeclaredEncodingIsReadToTheEnd() throws {
        let bytes = Array("<meta charset=windows-1252><p>caf".utf8) + [0xE9] + Array(" and more".utf8)
        let document = try readPage(InputFile(name: "p.html", bytes: bytes, path: "p"))
        #expect(document.warnings.isEmpty)
        #expect(document.segments.first.map(blockMarkdown) == "café and more")
    }
}

private let words = String(repeating: "many words ", count: 20)

func htmlFile(_ html: String) -> InputFile { InputFile(name: "p.html", bytes: Array(html.utf8), path: "p.html") }

func blockMarkdown(_ segment: Segment) -> String {
    guard case .blocks(let blocks) = segment.text else { return "" }
    return withoutBlankEnds(markdownText(blocks))
}

extension String {
    fileprivate func occurrences(of word: String) -> Int {
        split { !$0.isLetter }.count { $0 == word }
    }
}
