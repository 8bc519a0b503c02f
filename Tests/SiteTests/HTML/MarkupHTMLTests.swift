import Linking
import Model
import Testing

@testable import Site

/// Blocks and text of an article that stands beside the sample.
@Suite struct MarkupHTMLTests {
    private static let html: EntryHTML? = {
        let library = linked(sampleFiles + [("articles/a.md", "---\ntitle: A\n---\n")]).library
        return library["articles/a"].map {
            EntryHTML(entry: $0, root: "../", library: library, words: Repository.look.words)
        }
    }()

    private func link(_ destination: String, _ title: String? = nil, _ content: Inline...) -> Inline {
        .link(
            InlineLink(
                destination: destination, title: title, content: content.isEmpty ? [.text("x")] : content, range: 0..<0,
                destinationRange: 0..<0))
    }

    private func image(_ source: String, _ alternative: String) -> Inline {
        .image(InlineImage(source: source, title: nil, alternative: alternative, range: 0..<0))
    }

    private func expect(
        _ inline: Inline, is expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(try #require(Self.html).inlines([inline]) == expected, sourceLocation: sourceLocation)
    }

    private func expect(
        _ block: Block, is expected: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        #expect(try #require(Self.html).block(block) == expected, sourceLocation: sourceLocation)
    }

    @Test func text() throws {
        try expect(.text("a < b & \"c\""), is: "a &lt; b &amp; &quot;c&quot;")
        try expect(.code("<b>"), is: "<code>&lt;b&gt;</code>")
        try expect(.emphasis([.strong([.text("a")])]), is: "<em><strong>a</strong></em>")
        try expect(.strikethrough([.text("a")]), is: "<del>a</del>")
        try expect(.lineBreak, is: "<br>\n")
        try expect(.softBreak, is: "\n")
    }

    @Test func links() throws {
        try expect(
            link("https://example.org/?a=1&b=\"", "title"),
            is: "<a href=\"https://example.org/?a=1&amp;b=&quot;\" rel=\"noreferrer\">x</a>")
        try expect(
            link("../practices/quorum.md#why"),
            is: "<a class=\"pra\" href=\"../practices/quorum.html#why\">\(marked("x", .practice))</a>")
        try expect(
            link("../incidents/old-switch.md"),
            is: "<a class=\"inc\" href=\"../incidents/2012/switch.html\">\(marked("x", .incident))</a>")
        try expect(link("#part"), is: "<a href=\"#part\">x</a>")
        for nowhere in ["javascript:alert(1)", "//example.org", "../practices/nope.md", "../README.txt", "a b"] {
            try expect(link(nowhere), is: "x")
        }
    }

    @Test func imagesAreLinksToThemselves() throws {
        try expect(
            image("https://example.org/a.png", "A <cat>"),
            is: "<a href=\"https://example.org/a.png\" rel=\"noreferrer\">A &lt;cat&gt;</a>")
        try expect(
            image("https://example.org/a.png", ""),
            is: "<a href=\"https://example.org/a.png\" rel=\"noreferrer\">https://example.org/a.png</a>")
        try expect(image("a.png", "A cat"), is: "A cat")
        try expect(image("javascript:x", ""), is: "javascript:x")
    }

    /// HTML has no link inside of a link.
    @Test func aLinkHasNoOtherLinkInIt() throws {
        let badge = link("https://example.org/", nil, .strong([image("https://example.org/a.png", "badge")]))
        try expect(
            badge, is: "<a href=\"https://example.org/\" rel=\"noreferrer\"><strong>badge</strong></a>")
        let nested = link("#part", nil, .text("a "), .emphasis([link("https://example.org/", nil, .text("b"))]))
        try expect(nested, is: "<a href=\"#part\">a <em>b</em></a>")
        try expect(link("#part", nil, .text("a"), .footnote("n")), is: "<a href=\"#part\">a</a>")
    }

    @Test func lists() throws {
        let items = [
            ListItem(blocks: [.paragraph([.text("a")])]), ListItem(blocks: [.paragraph([.text("b")])], isChecked: true),
            ListItem(blocks: [.paragraph([.text("c")]), .rule], isChecked: false),
        ]
        let done = "<input type=\"checkbox\" disabled checked>"
        let open = "<input type=\"checkbox\" disabled>"
        try expect(
            .list(List(start: nil, isTight: true, items: items)),
            is: "<ul>\n<li>a</li>\n<li>\(done) b</li>\n<li>\(open) c\n<hr></li>\n</ul>")
        try expect(
            .list(List(start: 3, isTight: false, items: [items[0]])), is: "<ol start=\"3\">\n<li><p>a</p></li>\n</ol>")
        try expect(.list(List(start: 1, isTight: true, items: [items[0]])), is: "<ol>\n<li>a</li>\n</ol>")
    }

    @Test func aListOfRelationsIsEvidence() throws {
        let quorum = ListItem(blocks: [
            .paragraph([link("../practices/quorum.md", "recounts"), .text(" — why")])
        ])
        let mention = ListItem(blocks: [.paragraph([link("../practices/quorum.md"), .text(" — why")])])
        let anchor = "<a class=\"pra\" href=\"../practices/quorum.html\">\(marked("x", .practice))</a>"
        try expect(
            .list(List(start: nil, isTight: true, items: [quorum])),
            is: "<ul>\n<li><span class=\"rel\">recounts</span><div>\(anchor) — why</div></li>\n</ul>")
        try expect(
            .list(List(start: nil, isTight: true, items: [quorum, mention])),
            is: "<ul>\n<li>\(anchor) — why</li>\n<li>\(anchor) — why</li>\n</ul>")
    }

    @Test func otherBlocks() throws {
        try expect(.code(language: "swift", text: "a < b\n"), is: "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>")
        try expect(
            .code(language: "sh", text: "a\n\n<b>\n"),
            is: "<pre class=\"sh\"><code><span>a\n</span><span>&lt;b&gt;\n</span></code></pre>")
        try expect(.quote([.paragraph([.text("a")]), .rule]), is: "<blockquote><p>a</p>\n<hr></blockquote>")
        try expect(.heading(Heading(level: 2, content: [.text("a")])), is: "<p><strong>a</strong></p>")
        try expect(
            .paragraph([.strong([.text("Stop:")]), .text(" no")]), is: "<p class=\"stop\"><strong>Stop:</strong> no</p>"
        )
        let table = Table(
            alignments: [.none, .center], header: [[.text("a")], [.text("b")]], rows: [[[.code("<")], []]])
        try expect(
            .table(table),
            is: "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n"
                + "<thead><tr><th>a</th><th class=\"mid\">b</th></tr></thead>\n"
                + "<tbody>\n<tr><td><code>&lt;</code></td><td class=\"mid\"></td></tr>\n</tbody></table></div>")
    }

    @Test(arguments: [
        ("", ""), ("plain é 🎉", "plain é 🎉"), ("<>&\"'", "&lt;&gt;&amp;&quot;&#39;"), ("&amp;", "&amp;amp;"),
        ("<\u{338}b", "&lt;\u{338}b"),
        ("\"\u{301}x", "&quot;\u{301}x"),
    ])
    func escaping(text: String, html: String) {
        #expect(Array(escapeHTML(text).unicodeScalars) == Array(html.unicodeScalars))
    }
}
