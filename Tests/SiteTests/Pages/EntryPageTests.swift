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

    @Test func headingsHaveTheirAnchorsAndAddresses() throws {
        let page = try page("---\ntitle: A\n---\n## One & two {#x}\n### [Out](https://example.org/o) {#y}\n")
        #expect(
            page.contains(
                "<h2 id=\"x\">One &amp; two<a class=\"self\" href=\"#x\" aria-label=\"Link to this passage\">#</a></h2>"
            ))
        #expect(
            page.contains(
                "<h3 id=\"y\"><a href=\"https://example.org/o\" rel=\"noreferrer\">Out</a><a class=\"self\" href=\"#y\""
            ))
    }

    /// A page that has nothing to jump to has no list of it.
    @Test func aShortEntryHasNoRail() throws {
        let page = try page("---\ntitle: A\n---\nOne line.\n")
        #expect(!page.contains("class=\"rail\"") && !page.contains("class=\"cols\""))
        #expect(page.contains("<p>One line.</p>") && page.contains("id=\"kb:about\""))
        #expect(!page.contains("<dl") && !page.contains("class=\"s tags\"") && !page.contains("<section class=\"sec\""))
    }

    @Test func theFileIsEditedAndItsLastChangeTold() throws {
        var settings = Settings()
        settings.editURL = "https://git.example/edit/{path}?x=1&y=2"
        let files: Files = [("articles/a.md", "---\ntitle: A\n---\n")]
        let shell = PageShell(
            library: linked(files).library, settings: settings, look: Repository.look,
            background: Background(changes: [
                "articles/a": Background.Change(date: PartialDate(year: 2026, month: 3, day: 4), revision: "abc1234")
            ]))
        let entry = try #require(shell.library["articles/a"])
        let page = String(decoding: entryPage(entry, shell).make().bytes, as: UTF8.self)
        #expect(page.contains("Last changed: 4 Mar 2026"))
        #expect(
            page.contains("href=\"https://git.example/edit/Content/articles/a.md?x=1&amp;y=2\" rel=\"noreferrer\">Edit")
        )
        let plain = try BuiltSite(files).main("articles/a.html")
        #expect(!plain.contains("Last changed") && !plain.contains("Edit this page"))
    }

    @Test func secondHeadingsAreTheContents() throws {
        let page = try page("---\ntitle: A\n---\n## One\n### Deeper\n## Two & three {#x}\n")
        let contents = try page.between("<nav class=\"rail\"", "</nav>")
        #expect(contents.all(#/<a href="([^"]*)"/#).dropLast() == ["#one", "#x"])
        #expect(contents.contains("Two &amp; three"))
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
