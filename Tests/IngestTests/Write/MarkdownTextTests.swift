import Model
import Testing

@testable import Ingest

@Suite("Blocks as Markdown") struct MarkdownTextTests {
    @Test(
        "Text that is no mark stays readable",
        arguments: [
            "snake_case and other_snake_case", "1.5 s, C#, F# and #7", "a * b, a < b && b > c", "~5 minutes in ~/.ssh",
            "Internals & <workers>", "see [1] and [RFC 2119]", "https://example.org/a_b?x=1&y=2", "Vec<u8> | None",
            "it's 100% \"quoted\": a + b = c!", "2013 was a good year", "C:\\Users and \\n", "a (b) {c} $d",
            "café 日本語 🚀",
            "#hashtag", "-5 degrees", "1.2.3 is out", "x = y", "::1",
        ])
    func readable(text: String) {
        #expect(markdownText([.paragraph([.text(text)])]) == text)
    }

    @Test(
        "Text that would be a mark is escaped where it stands",
        arguments: [
            ("# no heading", "\\# no heading"), ("- no item", "\\- no item"), ("1. no item", "1\\. no item"),
            ("> no quote", "\\> no quote"), ("+ no item", "\\+ no item"), ("---", "\\---"), ("===", "\\==="),
            ("*no emphasis*", "\\*no emphasis\\*"), ("_no_", "\\_no\\_"), ("__init__", "\\_\\_init\\_\\_"),
            ("`no code`", "\\`no code\\`"), ("[a](b)", "[a]\\(b)"), ("a [^1]", "a [\\^1]"), ("AT&amp;T", "AT\\&amp;T"),
            ("<https://x.org>", "\\<https://x.org>"), ("[x] no task", "\\[x] no task"), ("~~no~~", "\\~\\~no\\~\\~"),
            ("ends in \\", "ends in \\\\"), ("a \\* b", "a \\\\\\* b"), ("[x]: y", "\\[x]: y"), (":::", "\\:::"),
            ("~~~", "\\~\\~\\~"),
        ])
    func escaped(text: String, markdown: String) {
        #expect(markdownText([.paragraph([.text(text)])]) == markdown)
        #expect(readBack(markdown) == [.paragraph([.text(text)])])
    }

    @Test(
        "Inline markup",
        arguments: [
            ([.emphasis([.text("a")]), .text(" b")], "_a_ b"), ([.strong([.text("a")]), .text("b")], "**a**b"),
            ([.text("a"), .emphasis([.text("b")]), .text("c")], "a*b*c"),
            ([.strong([.emphasis([.text("a")])])], "**_a_**"), ([.strong([.text(" a ")]), .text("b")], "**a** b"),
            ([.text("a"), .strong([.text("“b”")])], "a“b”"), ([.strikethrough([.text("a")])], "~~a~~"),
            ([.code("a ` b")], "``a ` b``"), ([.code("`")], "`` ` ``"), ([.code(" a ")], "`  a  `"),
            ([.link(InlineLink(to: "a b(c)", title: "t", [.text("x]")]))], "[x\\]](<a b(c)> \"t\")"),
            ([.link(InlineLink(to: "https://x.org", [.text("https://x.org")]))], "<https://x.org>"),
            ([.link(InlineLink(to: "", [.text("x")]))], "x"), ([.link(InlineLink(to: "#a", []))], ""),
            ([.image(InlineImage("a.png", alternative: "[b]"))], "![\\[b\\]](a.png)"),
            ([.image(InlineImage("", alternative: "a graph"))], "Picture: a graph"),
            ([.text("a "), .lineBreak, .text(" b")], "a\\\nb"), ([.text("a"), .softBreak, .text("b")], "a b"),
            ([.text("see"), .footnote("n1")], "see[^n1]"), ([.text("wow!"), .footnote("1")], "wow\\![^1]"),
            ([.text("a\u{0}\u{1B}\u{FFFE}b\tc\r\nd")], "ab c d"),
        ] as [([Inline], String)])
    func inlines(content: [Inline], markdown: String) {
        #expect(markdownText([.paragraph(content)]) == markdown)
    }

    @Test("Blocks of all kinds")
    func blocks() {
        func p(_ text: String) -> Block { .paragraph([.text(text)]) }
        let cases: [([Block], String)] = [
            ([.heading(Heading(level: 2, content: [.text("C #")], anchor: "c")), p("x")], "## C # {#c}\n\nx"),
            ([.heading(Heading(level: 2, content: [.text("C #")]))], "## C \\#"),
            ([.heading(Heading(level: 2, content: [.text("a {#b}")]))], "## a &#123;#b}"),
            ([.code(language: "swift", text: "a\n\n```\nb")], "````swift\na\n\n```\nb\n````"),
            ([.code(language: "x y", text: "\tmake\n")], "```\n    make\n```"),
            ([.quote([p("a"), p("b")]), .quote([p("c")])], "> a\n>\n> b\n\n> c"),
            ([p("a"), .rule, p("b")], "a\n\n***\n\nb"),
            (
                [
                    .list(
                        List(
                            start: nil, isTight: true,
                            items: [
                                ListItem(blocks: [
                                    p("a"),
                                    .list(List(start: 9, isTight: true, items: [ListItem(blocks: [p("b")])])),
                                ]), ListItem(blocks: [p("c")], isChecked: true),
                            ])), .list(List(start: nil, isTight: true, items: [ListItem(blocks: [.rule])])),
                ],
                "- a\n\n  9. b\n\n- [x] c\n\n* ---"
            ),
            (
                [
                    .table(
                        Table(
                            alignments: [.none, .right], header: [[], [.text("n|m")]],
                            rows: [[[.code("a|b")]], [[.text("x"), .lineBreak, .text("y")], [.text("1")]]]))
                ],
                "| | n\\|m |\n| --- | --: |\n| a\\|b | |\n| x y | 1 |"
            ),
        ]
        for (blocks, markdown) in cases {
            #expect(markdownText(blocks) == markdown)
            #expect(readBack(markdown) == normalised(blocks))
        }
    }

    @Test("Blocks that are nested without end keep their text, and fewer levels")
    func deep() {
        var blocks: [Block] = [.paragraph([.text("tail")])]
        for level in 0..<200 {
            blocks =
                level % 2 == 0
                ? [.quote(blocks)] : [.list(List(start: nil, isTight: true, items: [ListItem(blocks: blocks)]))]
        }
        let text = markdownText(blocks)
        #expect(text.hasSuffix("tail"))
        #expect(readBack(text) == normalised(blocks))
    }

    @Test("A table too wide for the reader becomes paragraphs")
    func wideTable() {
        let row = (0..<130).map { [Inline.text("c\($0)")] }
        let text = markdownText([.table(Table(alignments: [], header: row, rows: [row]))])
        #expect(text.hasPrefix("c0 | c1 | c2"))
        #expect(readBack(text).count == 2)
    }

    @Test("Inline text for a heading is one line")
    func oneLine() {
        #expect(markdownText([.text("- a *b*")]) == "- a \\*b\\*")
    }
}
