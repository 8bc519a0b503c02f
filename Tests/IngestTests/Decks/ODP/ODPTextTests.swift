import Model
import Testing

@testable import Ingest

@Suite struct ODPTextTests {
    /// The blocks of a deck's only slide.
    private func blocks(_ content: String, styles: String = "") throws -> [Block] {
        let document = try readODP(flatDeck(page(box(content, role: "outline")), styles: styles))
        guard case .blocks(let blocks) = document.segments[0].text else { return [] }
        return blocks
    }

    private func item(_ text: String, _ more: Block...) -> ListItem {
        ListItem(blocks: [.paragraph([.text(text)])] + more)
    }

    private func bullets(_ items: ListItem..., start: Int? = nil) -> Block {
        .list(List(start: start, isTight: true, items: items))
    }

    @Test(arguments: [
        ("a<text:s text:c=\"3\"/>b", "a b"), ("a<text:tab/>b", "a b"), ("  a \n  b  ", "a b"),
        ("a <text:span> b</text:span> c", "a b c"), ("a<text:span>b</text:span>", "ab"),
        ("a<office:annotation><text:p>no</text:p></office:annotation>b", "ab"),
        ("page <text:page-number>3</text:page-number>", "page"), ("&lt;b&gt; &amp;", "<b> &"), ("a\u{85}b", "ab"),
        ("<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text></text:ruby>", "漢"),
    ])
    func paragraphs(written: String, meant: String) throws {
        #expect(try blocks(paragraph(written)) == [.paragraph([.text(meant)])])
    }

    @Test func lineBreaksStay() throws {
        #expect(
            try blocks(paragraph("a <text:line-break/> b<text:line-break/>")) == [
                .paragraph([.text("a"), .lineBreak, .text("b")])
            ])
    }

    @Test(arguments: [
        ("https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2" as String?), ("#Slide one", "#slide-1"),
        ("#page1", "#slide-1"), ("#nowhere", nil), ("../file.odp", nil), ("javascript:alert(1)", nil),
    ])
    func links(address: String, meant: String?) throws {
        let link = box(paragraph("<text:a xlink:href=\"\(address)\">x</text:a>"))
        let slide = page(box(paragraph("T"), role: "title") + link, attributes: "draw:name=\"Slide one\"")
        let inline = meant.map { Inline.link(InlineLink(to: $0, [.text("x")])) } ?? .text("x")
        #expect(slideBlocks(try readODP(flatDeck(slide))) == [.paragraph([inline])])
    }

    @Test func listsNest() throws {
        let text = """
            <text:list><text:list-item><text:p>One</text:p>
              <text:list><text:list-item><text:p>Inner</text:p><text:p>more</text:p></text:list-item></text:list>
            </text:list-item></text:list>
            <text:list><text:list-item><text:list><text:list-item><text:p>Also inner</text:p></text:list-item>
            </text:list></text:list-item><text:list-item><text:p/></text:list-item>
            <text:list-item><text:p>Two</text:p></text:list-item>
            </text:list>
            """
        #expect(
            try blocks(text) == [
                bullets(
                    item("One", bullets(item("Inner", .paragraph([.text("more")])), item("Also inner"))), item("Two"))
            ])
    }

    @Test func aListsHeaderIsAParagraph() throws {
        let text = """
            <text:list><text:list-header><text:p>Head</text:p></text:list-header>
            <text:list-item><text:p>One</text:p></text:list-item></text:list>
            """
        #expect(try blocks(text) == [.paragraph([.text("Head")]), bullets(item("One"))])
    }

    @Test func numbersAndLevelsWithoutAMark() throws {
        let styles = """
            <text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"
              text:start-value="4"/></text:list-style>
            <text:list-style style:name="P"><text:list-level-style-number text:level="1" style:num-format=""/>
            </text:list-style>
            """
        let numbered =
            ["Four", "Five"].map { "<text:list-item><text:p>\($0)</text:p></text:list-item>" }.joined()
        let text = """
            <text:list text:style-name="N">\(numbered)</text:list>
            <text:list text:style-name="P"><text:list-item><text:p>Plain</text:p></text:list-item></text:list>
            """
        #expect(
            try blocks(text, styles: styles) == [
                bullets(item("Four"), item("Five"), start: 4), .paragraph([.text("Plain")]),
            ])
    }

    private let codeStyles = """
        <style:style style:name="Base" style:family="text">
        <style:text-properties style:font-name="Liberation Mono"/></style:style>
        <style:style style:name="Code" style:family="text" style:parent-style-name="Base"/>
        <style:style style:name="Loop" style:family="text" style:parent-style-name="Loop"/>
        <style:style style:name="P" style:family="paragraph">
        <style:text-properties fo:font-family="'Courier New'"/></style:style>
        """

    @Test func codeByItsFont() throws {
        let text = """
            <text:p>Before</text:p>
            <text:p><text:span text:style-name="Code">if a {</text:span></text:p>
            <text:p text:style-name="P"><text:s text:c="4"/>b()<text:line-break/>}</text:p><text:p/>
            <text:p text:style-name="P">c</text:p><text:p/>
            <text:p>The <text:span text:style-name="Base">-v</text:span>
            <text:span text:style-name="Loop">flag</text:span></text:p>
            """
        #expect(
            try blocks(text, styles: codeStyles) == [
                .paragraph([.text("Before")]), .code(language: "", text: "if a {\n    b()\n}\n\nc"),
                .paragraph([.text("The "), .code("-v"), .text(" flag")]),
            ])
    }

    @Test(arguments: [
        "Courier New", "Liberation Mono", "DejaVu Sans Mono", "Consolas", "'Source Code Pro'", "JetBrainsMono",
        "monospace",
    ])
    func fixedFonts(name: String) {
        #expect(isFixedFont(name))
    }

    @Test(arguments: ["Monotype Corsiva", "Liberation Sans", "Monograph", "Montserrat", "", "Simonetta"])
    func otherFonts(name: String) {
        #expect(!isFixedFont(name))
    }
}
