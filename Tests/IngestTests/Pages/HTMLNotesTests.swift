import Testing
import XML

@testable import Ingest

@Suite struct HTMLNotesTests {
    /// As kramdown, Hugo, pandoc, GitHub, WordPress, MediaWiki, Asciidoctor, DocBook, Sphinx, Substack and people write.
    @Test(arguments: [
        "<sup role=doc-noteref><a href='#n' class=footnote rel=footnote>1</a></sup>",
        "<sup id=r><a href='#n' class=footnote-ref role=doc-noteref>1</a></sup>",
        "<a href='#n' class=footnote-ref role=doc-noteref><sup>1</sup></a>",
        "<sup><a href='#n' data-footnote-ref aria-describedby=l>1</a></sup>",
        "<sup class=fn><a href='#n'>1</a></sup>",
        "<sup class=reference><a href='#n'><span>[</span>1<span>]</span></a></sup>",
        "<sup class=footnote>[<a class=footnote href='#n'>1</a>]</sup>",
        "<a href='#n' class=footnote name=r><sup class=footnote>[1]</sup></a>",
        "<a class='footnote-reference brackets' href='#n' role=doc-noteref><span>[</span>1<span>]</span></a>",
        "<a class=footnote-anchor href='#n'>1</a>", "<a href='#n'><sup>1</sup></a>",
        "<a href='#n' class=footnote>[1]</a>",
    ])
    func aReferenceIsInBracketsAndLeadsToTheNotes(html: String) throws {
        #expect(
            try read("<p>x\(html) y<h2 id=notes>Notes</h2><ol><li id=n>note</ol>")
                == "x[[1](#notes)] y\n\n## Notes\n\n1. note")
        #expect(try read("<p>x\(html) y<ol><li id=n>note</ol>") == "x[1] y\n\n1. note")
        #expect(try read("<p>x\(html) y") == "x[1] y")
        let book = try placed("<p>x\(html) y<p id=n>note").map { $0.withoutInnerLinks.block }
        #expect(withoutBlankEnds(markdownText(book)) == "x[1] y\n\nnote")
    }

    @Test(arguments: [
        ("<p>x<sup><a href='#n'>1</a>,<a href='#n'>2</a></sup>", "x[1],[2]"), ("<p>10<sup>6</sup>", "10⁶"),
        ("<p>x<sup><a href='https://a.org/1'>1</a></sup>", "x[[1](https://a.org/1)]"),
        ("<div class=footnote><a href='#x'>[12] </a>note</div>", "12. note"),
        ("<p>see <a href='https://a.org/1'>1</a>", "see [1](https://a.org/1)"),
        ("<p>x<sup><a href='#n'>*</a></sup>", "x\\*"), ("<p><a id=n></a><sup><a>1</a></sup> note", "[1] note"),
    ])
    func otherNumbersStay(html: String, markdown: String) throws { #expect(try read(html) == markdown) }

    /// Asciidoctor, DocBook, Sphinx, Substack.
    @Test(arguments: [
        "<div class=footnote id=n@><a href='#r@'>@</a>. note @</div>",
        "<div id=n@ class=footnote><p><a href='#r@' class=para><sup class=para>[@] </sup></a>note @</p></div>",
        "<aside class='footnote brackets' id=n@ role=doc-footnote><span class=label><span>[</span><a role=doc-backlink href='#r@'>@</a><span>]</span></span><p>note @</p></aside>",
        "<div class=footnote><a id=n@ href='#r@' class=footnote-number>@</a><div><p>note @</p></div></div>",
    ])
    func notesAreAList(html: String) throws {
        let notes = ["1", "2"].map { html.split(separator: "@").joined(separator: $0) }.joined()
        let text = "<p>x<sup><a id=r1 href='#n1'>1</a></sup> y<sup><a id=r2 href='#n2'>2</a></sup><h2>Notes</h2>"
        #expect(try read(text + notes) == "x[[1](#notes)] y[[2](#notes)]\n\n## Notes\n\n1. note 1\n2. note 2")
    }

    @Test func whatDoesNotBeginWithItsNumberIsText() throws {
        #expect(try read("<p class=footnote>See <a href='#x'>1</a> there") == "See 1 there")
        #expect(try read("<div class=footnote><a href='#x'>1</a><h3>T</h3>a</div>") == "1\n\n### T\n\na")
    }

    private func placed(_ html: String) throws -> [PlacedHTMLBlock] {
        htmlBlocks([try readHTML(Array(html.utf8)).root]).blocks
    }

    private func read(_ html: String) throws -> String {
        withoutBlankEnds(markdownText(withLocalLinks(try placed(html)).map(\.block)))
    }
}
