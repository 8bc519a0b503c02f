import Linking
import Model
import Testing

@testable import Site

@Suite struct EntryPageTests {
    private func page(_ text: String, _ path: String = "articles/a.md") throws -> String {
        try BuiltSite([(path, text)]).main(path.replacing(".md", with: ".html"))
    }

    @Test(arguments: [
        ("summary: The rule.", "The rule.\n\nMore.", ["More."]),
        ("summary: The rule.", "**The** rule.\n\nMore.", ["More."]),
        ("summary: The rule.", "The rules.\n\nMore.", ["The rules.", "More."]),
        ("summary: The rule.", "More.\n\nThe rule.", ["More.", "The rule."]), ("date: 2013", "More.", ["More."]),
        ("summary: The rule.", "The rule.", []),
    ])
    func aFirstParagraphThatIsTheSummaryIsNotSaidTwice(field: String, body: String, paragraphs: [String]) throws {
        let page = try page("---\ntitle: A\n\(field)\n---\n\(body)\n")
        #expect(page.all(#/<p>(.*?)</p>/#) == paragraphs)
        #expect(page.contains("<p class=\"lede\">The rule.</p>") == field.hasPrefix("summary"))
    }

    @Test func headingsHaveTheirAnchorsPlacesAndAddresses() throws {
        let video = try BuiltSite(sampleFiles).main("videos/film.html")
        let heading = try video.between("<h2 id=\"t-754\">", "</h2>")
        #expect(heading.contains("href=\"https://www.youtube.com/watch?v=abcdefghijk&amp;t=754s\" rel=\"noreferrer\""))
        #expect(heading.contains("aria-label=\"Open at 12:34 on youtube.com\">12:34</a> The drawing<a class=\"self\""))
        let talk = try BuiltSite(sampleFiles).main("talks/deploys.html").between("<h2 id=\"slide-17\">", "</h2>")
        #expect(talk.contains("href=\"https://example.org/deck.pdf#page=17\""))
        #expect(talk.contains(">Slide 17</a>"))
        let book = try BuiltSite(sampleFiles).main("books/small.html").between("<h3 id=\"latency\">", "</h3>")
        #expect(
            book.hasPrefix("<a href=\"https://example.org/latency\" rel=\"noreferrer\">Latency</a><a class=\"self\""))
    }

    @Test func secondHeadingsAreTheContents() throws {
        let page = try page("---\ntitle: A\n---\n## One\n### Deeper\n## Two & three {#x}\n")
        let contents = try page.between("<nav class=\"rail\"", "</nav>")
        #expect(contents.all(#/<a href="([^"]*)"/#).dropLast() == ["#one", "#x"])
        #expect(contents.contains("Two &amp; three"))
    }

    @Test func aPracticeShowsItsEvidenceInFigures() throws {
        let page = try BuiltSite(sampleFiles).main("practices/quorum.html")
        let numbers = try page.between("<dl class=\"plate nums\">", "</dl>")
        #expect(numbers.all(#/<dd class="n">(\d+)</dd>/#) == ["0", "0", "1", "1", "1"])
        let article = try BuiltSite(sampleFiles).main("articles/plain.html")
        #expect(!article.contains("class=\"n\""))
    }

    @Test func footnotesAreNumberedAndShownAtTheEnd() throws {
        var entry = try #require(linked([("articles/a.md", "---\ntitle: A\n---\n")]).library.entries.first)
        entry.passages[0].blocks = [
            .paragraph([.text("x"), .footnote("long"), .footnote("b"), .footnote("long"), .footnote("<nope>")])
        ]
        entry.footnotes = [
            Footnote(label: "long", blocks: [.paragraph([.text("First & last.")])]),
            Footnote(label: "b", blocks: [.paragraph([.text("Second.")])]),
        ]
        let shell = PageShell(
            library: linkEntries([entry]).library, settings: Settings(), look: Repository.look)
        let page = String(decoding: entryPage(entry, shell).make().bytes, as: UTF8.self)
        let marks = page.all(#/<sup><a href="#([^"]*)" aria-label="Footnote \d">/#)
        #expect(marks.count == 3 && marks[0] == marks[2] && marks[0] != marks[1])
        for mark in marks { #expect(page.contains("id=\"\(mark)\"")) }
        #expect(page.contains("[^&lt;nope&gt;]"))
        #expect(page.contains("<b>1</b><div><p>First &amp; last.</p></div>"))
        #expect(page.contains("<b>2</b><div><p>Second.</p></div>"))
    }

    @Test func aliasesTagsAndTheAddressStandAtTheEnd() throws {
        let page = try BuiltSite(sampleFiles).main("runbooks/partition.html")
        #expect(page.contains("Address: <code>runbooks/partition</code> · Also called: split brain"))
        #expect(page.contains("<a href=\"../tags/network.html\">#network</a>"))
        #expect(page.contains("<b>Use it when:</b> Nodes report each other as lost."))
        #expect(try !BuiltSite(sampleFiles).main("articles/plain.html").contains("Also called"))
    }
}
