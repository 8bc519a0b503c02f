import Model
import Testing

struct PlainTextTests {
    private static let link = Inline.link(
        InlineLink(
            destination: "x.md", title: "applies", content: [.text("a "), .strong([.text("link")])], range: 0..<0,
            destinationRange: 0..<0))
    private static let image = Inline.image(
        InlineImage(source: "x.png", title: "title", alternative: "a picture", range: 0..<0))

    @Test(arguments: [
        ([Inline.text("a "), .code("b"), .text(".")], "a b."), ([.text("a"), .softBreak, .text("b")], "a b"),
        ([.text("a"), .lineBreak, .text("b")], "a b"), ([.emphasis([.strong([.text("a")]), .text("b")])], "ab"),
        ([.strikethrough([.text("gone")])], "gone"), ([.text("see "), link], "see a link"), ([image], "a picture"),
        ([.text("a"), .footnote("1"), .text(".")], "a."), ([], ""),
    ])
    func isWhatInlinesSay(content: [Inline], text: String) {
        #expect(content.plainText == text)
    }

    @Test(arguments: [
        ([Block.paragraph([.text("a")]), .paragraph([.text("b")])], "a\nb"),
        ([.heading(Heading(level: 2, content: [.text("H")], anchor: "h")), .paragraph([.text("b")])], "H\nb"),
        ([.code(language: "sh", text: "ls\ncd\n"), .paragraph([.text("b")])], "ls\ncd\nb"),
        ([.paragraph([.text("a")]), .code(language: "", text: "ls"), .code(language: "", text: "cd")], "a\nls\ncd"),
        ([.paragraph([.text("a")]), .rule, .paragraph([.text("b")])], "a\nb"),
        ([.quote([.paragraph([.text("a")]), .quote([.paragraph([.text("b")])])])], "a\nb"),
        ([.paragraph([.text("a")]), .paragraph([]), .paragraph([.text("b")])], "a\nb"), ([], ""),
    ])
    func putsEachBlockOnItsLines(blocks: [Block], text: String) {
        #expect(blocks.plainText == text)
    }

    @Test func putsEachListItemOnItsLines() {
        let inner = List(start: 1, isTight: true, items: [ListItem(blocks: [.paragraph([.text("b")])])])
        let list = List(
            start: nil, isTight: true,
            items: [
                ListItem(blocks: [.paragraph([.text("a")]), .list(inner)], isChecked: true),
                ListItem(blocks: [.paragraph([.text("c")])]), ListItem(blocks: []),
            ])
        #expect([Block.list(list)].plainText == "a\nb\nc")
    }

    @Test func putsEachTableRowOnALine() {
        let table = Table(
            alignments: [.none, .right], header: [[.text("h1")], [.text("h2")]],
            rows: [[[.text("a")], [.code("b")]], [[], [.text("d")]]])
        #expect([Block.table(table)].plainText == "h1 h2\na b\n d")
    }
}
