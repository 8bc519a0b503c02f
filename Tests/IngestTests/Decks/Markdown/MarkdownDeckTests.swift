import Model
import Testing

@testable import Ingest

private func deck(_ text: String, name: String = "slides.md") throws -> IngestedDocument {
    try #require(try readMarkdownDeck(file(name, text)))
}

@Suite("Slides in Markdown") struct MarkdownDeckTests {
    @Test("Marp: rules part slides, comments are notes, directives and backgrounds are left out")
    func marp() throws {
        let deck = try deck(
            """
            ---
            marp: true
            title: Deck
            ---
            <!-- paginate: true -->
            # One

            ![bg right:40%](a.jpg) ![w:300 A graph](b.png)

            <!-- say this -->

            ---

            Setext two
            ---

            ```
            ---
            ```

            ***

            text only
            """)
        #expect(deck.facts.title == "Deck")
        #expect(deck.segments.map(\.title) == ["One", "Setext two", ""])
        #expect(deck.segments.map(\.place) == [.slide(1), .slide(2), .slide(3)])
        #expect(markdown(deck.segments[0]) == "Picture: A graph")
        #expect(markdownText(deck.segments[0].notes) == "say this")
        #expect(deck.segments[1].notes.isEmpty)
    }

    @Test("Marp's headingDivider", arguments: [("2", ["A", "B", "C"]), ("[2]", ["A", "B"]), ("1", ["A", "C"])])
    func dividers(value: String, titles: [String]) throws {
        let deck = try deck("---\nmarp: true\nheadingDivider: \(value)\n---\n# A\n\nx\n\n## B\n\n### b\n\n# C\n\ny\n")
        #expect(deck.segments.map(\.title) == titles)
    }

    @Test("Slidev: each slide's front matter, hidden slides, the last comment as its note")
    func slidev() throws {
        let deck = try deck(
            """
            ---
            theme: seriph
            layout: cover
            ---

            # One

            <div v-click>

            - a <MarkerCore />

            </div>

            ---
            layout: center
            hide: true
            ---

            # Two

            <!-- no note -->

            <!-- the note -->

            ---

            ## Three

            ::right::

            <style>
            h1 { color: red }
            </style>

            ---
            src: ./more.md
            ---
            """)
        #expect(deck.segments.map(\.title) == ["One", "Two", "Three", ""])
        #expect(deck.facts.hiddenSlides == [2])
        #expect(markdown(deck.segments[0]) == "- a")
        #expect(markdownText(deck.segments[1].notes) == "the note")
        #expect(markdown(deck.segments[2]).isEmpty)
        #expect(deck.warnings.map(\.code) == ["external-markdown"])
    }

    @Test("remark: properties, increments, notes, macros, templates")
    func remark() throws {
        let deck = try deck(
            """
            layout: true
            class: x
            ---
            name: start
            # One

            .left[
            - a
            ]

            --

            - b [l](https://x.org) .red[c]

            ???
            the note

            ---
            exclude: true

            # Two
            ---
            # One
            """)
        #expect(deck.segments.map(\.title) == ["One", "Two", "One"])
        #expect(deck.segments.map(\.key) == ["#start", "two", "one"])
        #expect(deck.facts.hiddenSlides == [2])
        #expect(markdown(deck.segments[0]) == "- a\n\n- b [l](https://x.org) c")
        #expect(markdownText(deck.segments[0].notes) == "the note")
    }

    @Test("Quarto: headings begin slides, the title is one, divs are unwrapped")
    func quarto() throws {
        let deck = try deck(
            """
            ---
            title: Deck
            author: Ada
            format:
              revealjs: default
            ---

            ## One {.smaller}

            ::: {.columns}
            text
            :::

            ::: {.notes}
            the note
            :::

            # Part

            ## Hidden {visibility="hidden"}

            ---

            no title
            """, name: "slides.qmd")
        #expect(deck.segments.map(\.title) == ["Deck", "One", "Part", "Hidden", ""])
        #expect(deck.facts.hiddenSlides == [4])
        #expect(markdown(deck.segments[1]) == "text")
        #expect(markdownText(deck.segments[1].notes) == "the note")
    }

    @Test("reveal.js and Deckset")
    func others() throws {
        let reveal = try deck("# One\n\nNote: say\n\n---\n\n# Two\n\n----\n\n# Three\n\nNote:\nmore\n")
        #expect(reveal.segments.map(\.title) == ["One", "Two", "Three"])
        #expect(reveal.segments.map { markdownText($0.notes) } == ["say", "", "more"])
        #expect(try deck("Foo\n\nNote: say\n\n---\n\nBar\n\n----\n\nBaz\n").segments.count == 3)
        let deckset = try deck(
            "slidenumbers: true\n\n# One\n\n^ say\n\n---\n\n# Two\n\n![inline](x.png)\n\n---\n\n# Three\n")
        #expect(deckset.segments.map(\.title) == ["One", "Two", "Three"])
        #expect(markdownText(deckset.segments[0].notes) == "say")
    }

    @Test("reveal-md's own separators, which may be comments")
    func ownSeparators() throws {
        let deck = try deck(
            "---\nseparator: <!--s-->\nverticalSeparator: <!--v-->\n---\n"
                + "# One\n\n---\n\n<!--s-->\n\n# Two\n\n<!-- v -->\n\n# Three\n"
        )
        #expect(deck.segments.map(\.title) == ["One", "Two", "Three"])
    }

    @Test("A slide is one passage, and its key stays when another comes before it")
    func keys() throws {
        let slides = ["# A\n\n## Inner\n\ntext", "words only", "# B"]
        let before = try deck("---\nmarp: true\n---\n" + slides.joined(separator: "\n\n---\n\n"))
        let after = try deck("---\nmarp: true\n---\n" + (["# New"] + slides).joined(separator: "\n\n---\n\n"))
        #expect(markdown(before.segments[0]) == "**Inner**\n\ntext")
        #expect(Array(after.segments.map(\.key).dropFirst()) == before.segments.map(\.key))
        #expect(Set(after.segments.map(\.key)).count == 4)
    }

    @Test(
        "Articles are no decks",
        arguments: [
            "# T\n\ntext\n\n---\n\nmore\n\n---\n\nend\n", "---\nlayout: post\ntitle: T\n---\n\ntext\n\n---\n\nmore\n",
            "# T\n\n```\n<!-- headingDivider: 2 -->\n```\n", "---\ntitle: T\nformat: html\n---\n\n## A\n",
            "# T\n\n<!-- a comment -->\n\n---\n\ntext\n", "text\n",
        ])
    func articles(text: String) throws { #expect(try readMarkdownDeck(file("a.md", text)) == nil) }
}
