import Model
import Testing

@testable import Parsing

struct WrittenLinksTests {
    /// A body and its links, each as `text>reason`, with `*` before one that opens a list item.
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var links: [String]

        init(_ name: String, _ body: String, _ links: String...) {
            (testDescription, self.body, self.links) = (name, body, links)
        }
    }

    @Test(arguments: [
        Example("a dash", "- [A](a.md \"shows\") — old code.\n", "*A>old code."),
        Example("nothing", "- [A](a.md \"shows\")\n", "*A>"),
        Example(
            "over lines", "- [A](a.md): old\n  code *everywhere*.\n- [B](b.md), too\n", "*A>old code everywhere.",
            "*B>too"),
        Example("ordered", "1. [A](a.md) — one\n2. [B](b.md) — two\n", "*A>one", "*B>two"),
        Example("loose", "- [A](a.md) — one\n\n- [B](b.md) — two\n", "*A>one", "*B>two"),
        Example("task", "- [ ] [A](a.md) — one\n", "*A>one"),
        Example("nested", "- x\n\n  - [A](a.md) — one\n\n    - [B](b.md) — two\n", "*A>one", "*B>two"),
        Example("in a quote", "> - [A](a.md) — one\n", "*A>one"),
        Example("later paragraph", "- [A](a.md) — one.\n\n  See [B](b.md). End.\n", "*A>one.", "B>See B."),
        Example("not first", "- See [A](a.md). Then.\n", "A>See A."),
        Example(
            "two in an item", "- [A](a.md) — as [B](b.md) shows. End.\n", "*A>as B shows. End.", "B>A — as B shows."),
    ])
    func haveTheRestOfTheirListItem(_ example: Example) { check(example) }

    @Test(arguments: [
        Example("one", "First. See [A](a.md) for it. Last.\n", "A>See A for it."),
        Example("two", "See [A](a.md) and [B](b.md \"shows\"). Last.\n", "A>See A and B.", "B>See A and B."),
        Example("over lines", "First. See\n[A](a.md) for\nit. Last.\n", "A>See A for it."),
        Example("in emphasis", "First. See *the [A](a.md)* here. Last.\n", "A>See the A here."),
        Example("in strong", "**[A](a.md)** is. Last.\n", "A>A is."),
        Example("struck", "It was ~~[A](a.md)~~ then. Last.\n", "A>It was A then."),
        Example("in both", "First. See ***[A](a.md)*** here. Last.\n", "A>See A here."),
        Example(
            "deep", "First. See **the *one [A](a.md)* of ~~[B](b.md)~~** here.\n", "A>See the one A of B here.",
            "B>See the one A of B here."),
        Example("with formatting", "See [`a` *b*](a.md).\n", "a b>See a b."),
        Example("in a quote", "> See [A](a.md). Last.\n", "A>See A."),
        Example("in a heading", "## About [A](a.md)\n", "A>About A"),
        Example("bare", "See https://kb.example/a today.\n", "https://kb.example/a>See https://kb.example/a today."),
    ])
    func haveTheirSentence(_ example: Example) { check(example) }

    @Test(arguments: [
        Example("cells", "| [H](h.md) | b |\n|---|---|\n| x [A](a.md). End. | [B](b.md) |\n", "H>H", "A>x A.", "B>B"),
        Example("code", "`[A](a.md)`\n\n```\n[B](b.md)\n```\n\n    [C](c.md)\n"), Example("none", "Text.\n"),
    ])
    func areFoundInTablesButNotInCode(_ example: Example) { check(example) }

    @Test func knowTheirPassageTitleAndPlace() throws {
        let text = file(
            "[A](a.md)\n\n## One\n\n- [B](../talks/b.md#c \"explained at\") — why.\n\n## Two {#2}\n\n[C](c.md \"\")\n")
        let entry = try #require(parse(text).entry)
        #expect(entry.links.map(\.anchor) == ["", "one", "2"])
        #expect(entry.links.prefix(2).map(\.title) == [nil, "explained at"])
        #expect(entry.links.map(\.destination) == ["a.md", "../talks/b.md#c", "c.md"])
        #expect(entry.source[entry.links[1].range] == "[B](../talks/b.md#c \"explained at\")")
        #expect(entry.source[entry.links[1].destinationRange] == "../talks/b.md#c")
    }

    @Test func ofFootnotesBelongToTheWholeEntry() {
        let link = InlineLink(
            destination: "a.md", title: nil, content: [.text("A")], range: 3..<12, destinationRange: 7..<11)
        let links = footnoteLinks([
            Footnote(label: "1", blocks: [.rule, .paragraph([.text("First. See "), .link(link), .text(". Last.")])])
        ])
        #expect(links.map(\.anchor) == [""])
        #expect(links.map(\.reason) == ["See A."])
        #expect(links.map(\.range) == [3..<12])
    }

    private func check(_ example: Example) {
        let links = parse(file(example.body)).entry?.links ?? []
        #expect(links.map { "\($0.opensListItem ? "*" : "")\($0.text)>\($0.reason)" } == example.links)
    }
}
