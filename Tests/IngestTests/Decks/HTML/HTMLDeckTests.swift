import Model
import Testing

@testable import Ingest

private func deck(_ body: String) throws -> IngestedDocument {
    try #require(try readHTMLDeck(file("deck.html", "<!doctype html><title>Deck</title><body>\(body)</body>")))
}

@Suite("Slides in HTML") struct HTMLDeckTests {
    @Test("reveal.js: vertical stacks, hidden slides, notes, Markdown")
    func reveal() throws {
        let deck = try deck(
            """
            <div class="reveal"><div class="slides">
            <section><h1>One</h1><aside class="notes">say this</aside></section>
            <section><section id="v"><h2>Two</h2><p>text</p></section><section><h2>Three</h2></section></section>
            <section data-markdown><textarea data-template>
              ## Four

              * point

              ---

              ## Five

              Note:
              more
            </textarea></section>
            <section data-visibility="hidden"><h2>Six</h2></section>
            <section data-markdown="other.md"></section>
            <section><p>plain</p></section>
            </div></div>
            """)
        #expect(deck.segments.map(\.title) == ["One", "Two", "Three", "Four", "Five", "Six", ""])
        #expect(deck.segments.map { markdownText($0.notes) } == ["say this", "", "", "", "more", "", ""])
        #expect(deck.facts.hiddenSlides == [6])
        #expect(deck.facts.slideCount == 8)
        #expect(deck.segments[1].key == "#v")
        #expect(markdown(deck.segments[3]) == "- point")
        #expect(deck.warnings.map(\.code) == ["external-markdown"])
    }

    @Test(
        "A deck without any text is refused, of pictures it is not",
        arguments: [
            ("<section class=slide><!-- your first --></section>", "has no text on any slide; one that a script fills"),
            ("<section class=slide><img src=a.png></section>", nil),
            ("<section class=slide></section><section class=slide><h2>T</h2></section>", nil),
        ] as [(String, String?)])
    func withoutText(slides: String, refusal: String?) throws {
        let body = "<div class='shower list'><header class=caption><h1>Deck</h1></header>\(slides)</div>"
        guard let refusal else {
            return #expect(
                try deck(body).warnings.map(\.message) == ["no text, but perhaps pictures of it, on slide 1"])
        }
        let error = #expect(throws: IngestRefusal.self) { try deck(body) }
        #expect(error?.description.hasPrefix(refusal) == true)
    }

    @Test("Where a deck's text is in another file, the refusal says so")
    func elsewhere() throws {
        let body = "<div class=reveal><div class=slides><section data-markdown='other.md'></section></div></div>"
        let error = #expect(throws: IngestRefusal.self) { try deck(body) }
        #expect(error?.description.contains("other.md") == true)
    }

    @Test(
        "Separators as people write them",
        arguments: [
            ("^\\n---\\n$", "a\n\n---\n\nb"), ("^---$", "a\n---\nb"), ("\\r?\\n--\\r?\\n", "a\n--\nb"),
            ("^\\n\\n\\n", "a\n\n\n\nb"),
            ("^====", "a\n====\nb"),
        ])
    func separators(expression: String, text: String) throws {
        let deck = try deck(
            """
            <div class="reveal"><div class="slides"><section data-markdown data-separator="\(expression)">
            <script type="text/template">\(text)</script></section></div></div>
            """)
        #expect(deck.segments.map(markdown) == ["a", "b"])
    }

    @Test("remark in a page")
    func remark() throws {
        let deck = try deck(
            "<script src=\"remark-latest.min.js\"></script>"
                + "<textarea id=\"source\">\nclass: x\n\n# One\n\n---\n\n# Two &amp; three\n\n???\nsay\n</textarea>"
        )
        #expect(deck.segments.map(\.title) == ["One", "Two & three"])
        #expect(markdownText(deck.segments[1].notes) == "say")
    }

    @Test(
        "One element for each slide",
        arguments: [
            "<div class='shower list'><header class='caption'><h1>C</h1></header>"
                + "<section class='slide'><h2>A</h2></section><section class='slide'><h2>B</h2></section></div>",
            "<div id='impress'><div class='step'><h2>A</h2></div><div class='step slide'><h2>B</h2></div></div>",
            "<div class='deck-container'>"
                + "<section class='slide'><h2>A</h2></section><section class='slide'><h2>B</h2></section></div>",
            "<div class='slide'><h2>A</h2></div><div class='slide'><h2>B</h2></div>",
        ])
    func plain(body: String) throws { #expect(try deck(body).segments.map(\.title) == ["A", "B"]) }

    @Test("Pages that only speak of slides are none")
    func pages() throws {
        for body in [
            "<p>slides</p>", "<div class='slide'>one</div>", "<div class='slider'><p class='slides'>x</p></div>",
        ] {
            #expect(try readHTMLDeck(file("a.html", "<body>\(body)</body>")) == nil)
        }
    }
}
