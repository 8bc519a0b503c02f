import Testing
import XML

@testable import Ingest

@Suite struct HTMLBlocksTests {
    @Test(
        arguments: [
            ("loose <b>bold <i>both</i></b> text", "loose **bold _both_** text"),
            ("<p>a <b>b<div>c</div>d</b></p>", "a **b**\n\n**c**\n\n**d**"),
            ("<p>one<br>two<br><br>three</p>", "one\\\ntwo\n\nthree"),
            ("<p> many\n   spaces&nbsp;here </p>", "many spaces here"),
            ("<p>soft&shy;hyphen and\u{200B}zero</p>", "softhyphen andzero"),
            ("<p>10<sup>6</sup> H<sub>2</sub>O x<sup>th</sup></p>", "10⁶ H2O xth"),
            ("<p><q>said</q> <s>gone</s> <kbd>Ctrl</kbd></p>", "“said” ~~gone~~ `Ctrl`"),
            ("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", "漢(kan)"),
            ("<p><math alttext=\"x^2\"><mi>x</mi></math></p>", "`x^2`"),
            ("<p hidden>no</p><p style=\"display: none\">no</p><p class=sr-only>no</p>yes", "yes"),
            ("<script>no</script><style>no</style><template>no</template><noscript>no</noscript>yes", "yes"),
            ("<button>no</button><select><option>no</select><textarea>no</textarea>yes", "yes"),
            ("<ol start=3><li>c<li>d</ol>", "3. c\n4. d"),
            ("<ul><li>a<ul><li>b</ul></ul>", "- a\n  - b"),
            ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b"),
            ("<ul><li><input type=checkbox checked> x<li><input type=checkbox> y</ul>", "- [x] x\n- [ ] y"),
            ("<dl><dt>Term<dd>One<dd>Two</dl>", "**Term**\n\nOne\n\nTwo"),
            ("<blockquote>a<blockquote>b</blockquote></blockquote>", "> a\n>\n> > b"),
            ("<details><summary>More</summary>inside</details>", "**More**\n\ninside"),
            ("<div role=tabpanel hidden>kept</div>", "kept"),
            ("<iframe src=\"about:blank\" data-src=\"https://a.org/e\"></iframe>", "<https://a.org/e>"),
            ("a<hr>b", "a\n\n***\n\nb"),
            (
                "<figure><img src=\"https://x.org/a.png\"><figcaption>Cap</figcaption></figure>",
                "![](https://x.org/a.png)\n\nCap"
            ),
        ])
    func eachElementHasItsBlock(html: String, markdown: String) throws {
        #expect(try written(html) == markdown)
    }

    @Test(
        arguments: [
            ("<a href=\"javascript:x()\">t</a>", "t"), ("<a href=\"data:text/html,x\">t</a>", "t"),
            ("<a href=\"file:///etc/passwd\">t</a>", "t"), ("<a href=\"#nowhere\">t</a>", "t"),
            ("<a href=\"#p\">t</a><span id=p>p</span>", "[t](#p)p"),
            ("<a href=\"../b?c=1#d\">t</a>", "[t](https://h.org/b?c=1#d)"),
            ("<a href=\"//other.org/x\">t</a>", "[t](https://other.org/x)"),
            ("<a href=\" https://a.org/x y \">t</a>", "[t](https://a.org/x%20y)"),
            ("<iframe src=\"https://v.org/1\" title=\"A talk\"></iframe>", "[A talk](https://v.org/1)"),
            ("<video><source src=\"/v.mp4\"></video>", "<https://h.org/v.mp4>"),
        ])
    func linksLeadSomewhere(html: String, markdown: String) throws {
        #expect(try written(html, base: "https://h.org/a/c") == markdown)
    }

    @Test(
        arguments: [
            (
                "<img src=\"data:image/gif;base64,AA\" data-src=\"https://x.org/l.png\" alt=L>",
                "![L](https://x.org/l.png)"
            ),
            ("<img srcset=\"https://x.org/s.png 100w, https://x.org/b.png 900w\" alt=L>", "![L](https://x.org/b.png)"),
            ("<picture><source srcset=\"https://x.org/w.webp 2x\"><img alt=L></picture>", "![L](https://x.org/w.webp)"),
            ("<img src=\"https://x.org/p.gif\" width=1 height=1 alt=pixel>", ""),
            ("<img src=\"https://x.org/d.png\" alt=\"\">", ""),
            ("<img src=\"rel.png\" alt=\"A graph\">", "Picture: A graph"),
            ("<img src=\"data:image/png;base64,AA\" alt=\"[A graph]\">", "Picture: A graph"),
            ("<p><b>See <img src=\"x2.png\" alt=\"x²\"></b> there", "**See x²** there"),
            ("<p><img src=a.png alt=A> <img src=b.png alt=B>", "Picture: A Picture: B"),
            ("<a href=\"https://x.org/\"><img src=a.png alt=A></a>", "[A](https://x.org/)"),
            (
                "<table><tr><th>A<th>B<tr><td><img src=a.png alt=yes><td>b</table>",
                "| A | B |\n| --- | --- |\n| yes | b |"
            ),
            ("<img class=emoji src=a.png alt=😀>", "😀"),
            ("<img src=\"https://x.org/a.png\" alt=\"[a] b [c]\">", "![\\[a\\] b \\[c\\]](https://x.org/a.png)"),
        ])
    func picturesHaveAWholeAddressOrOnlyTheirText(html: String, markdown: String) throws {
        #expect(try written(html) == markdown)
    }

    @Test func tablesKeepTheirShape() throws {
        let spans =
            "<table><caption>Cap</caption><tr><th>A<th align=right>B<th>C<tr><td colspan=2>ab<td rowspan=2>c|d<tr><td>x<td>y</table>"
        #expect(
            try written(spans)
                == "Cap\n\n| A | B | C |\n| --- | --: | --- |\n| ab | | c\\|d |\n| x | y | |")
        #expect(try written("<table><tr><td>a<td>b</table>") == "| | |\n| --- | --- |\n| a | b |")
    }

    @Test(arguments: [
        "<table><tr><td>one<p>two</table>", "<table role=presentation><tr><td>one<td>two</table>",
        "<table><tr><td>one<td><table><tr><td>two</table></table>",
    ])
    func tablesThatOnlyPlaceThingsAreOpened(html: String) throws {
        #expect(try written(html) == "one\n\ntwo")
    }

    @Test func headingsInTablesAndListsStandInThePage() throws {
        let blocks = try placed("<ul><li><h2>In a list</h2>x</ul><table><tr><td><h3 id=t>In a table</h3><td>y</table>")
        #expect(segments(of: blocks, file: "f").map(\.title) == ["In a list", "In a table"])
    }

    @Test func deepNestingIsOpenedAndLosesNothing() throws {
        let html = String(repeating: "<ul><li>", count: 150) + "deep"
        let text = try written(html)
        #expect(text.contains("deep"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count < 200 })
    }

    @Test func spansCannotMakeATableGrow() throws {
        let row = "<tr><td colspan=100000 rowspan=100000>x"
        let blocks = try placed("<table>" + String(repeating: row, count: 300))
        guard case .table(let table)? = blocks.first?.block else { return #expect(Bool(false)) }
        #expect(table.rows.allSatisfy { $0.count < 130 })
        #expect(table.rows.count == 300)
    }
}

func placed(_ html: String, base: String? = nil) throws -> [PlacedHTMLBlock] {
    htmlBlocks([try readHTML(Array("<body>\(html)".utf8)).root], base: base).blocks
}

func written(_ html: String, base: String? = nil) throws -> String {
    withoutBlankEnds(markdownText(try placed(html, base: base).map(\.block)))
}
