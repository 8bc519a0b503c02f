import Model
import Testing

@testable import Markdown

@Suite struct LinkRangeTests {
    /// Each link and image with its destination, inner ones first; those of images are in the link.
    private func slices(_ source: String) -> [[String]] {
        let bytes = Array(source.utf8)
        return links(in: parse(source).blocks.map(\.block)).map { link in
            [bytes.slice(link.range), bytes.slice(link.destinationRange)]
        }
    }

    @Test(arguments: [
        ("é [a](b) c", ["[a](b)", "b"]),
        ("[a](b \"c\")", ["[a](b \"c\")", "b"]),
        ("[a]( <b c> 'd\\'e' )", ["[a]( <b c> 'd\\'e' )", "b c"]),
        ("[a](b(c)\\)d)", ["[a](b(c)\\)d)", "b(c)\\)d"]),
        ("[a](b&amp;c)", ["[a](b&amp;c)", "b&amp;c"]),
        ("[a]()", ["[a]()", ""]),
        ("x [](a)", ["[](a)", "a"]),
        ("x []() y", ["[]()", ""]),
        ("x [](<a\\>b>) y", ["[](<a\\>b>)", "a\\>b"]),
        ("[**a *b* `c`**](d)", ["[**a *b* `c`**](d)", "d"]),
        ("[`a]`](b)", ["[`a]`](b)", "b"]),
        ("[\\[a\\]](b)", ["[\\[a\\]](b)", "b"]),
        ("[a [b] c](d)", ["[a [b] c](d)", "d"]),
        ("*[a](b)*", ["[a](b)", "b"]),
        ("[not] [a](b)", ["[a](b)", "b"]),
        ("- [ ] [a](b)", ["[a](b)", "b"]),
        ("1. > [a](b)", ["[a](b)", "b"]),
        ("# [a](b) {#c}", ["[a](b)", "b"]),
        ("[a\nb](c\n\"d\")", ["[a\nb](c\n\"d\")", "c"]),
        ("> [a\n> b](c\n> \"d\n> e\")", ["[a\n> b](c\n> \"d\n> e\")", "c"]),
        ("| x |\n|---|\n| [a\\|b](c) |", ["[a\\|b](c)", "c"]),
        ("[a[^1]](b[^1])\n\n[^1]: c", ["[a[^1]](b[^1])", "b[^1]"]),
        ("[a](b\\_[^1])\n\n[^1]: c", ["[a](b\\_[^1])", "b\\_[^1]"]),
        ("[http://a.bc](http://a.bc)", ["[http://a.bc](http://a.bc)", "http://a.bc"]),
        ("[www.a.bc](http://www.a.bc)", ["[www.a.bc](http://www.a.bc)", "http://www.a.bc"]),
        ("[&amp;](b)", ["[&amp;](b)", "b"]),
        ("[\n*a*\n](b)", ["[\n*a*\n](b)", "b"]),
    ])
    func inlineLinks(source: String, expected: [String]) {
        #expect(slices(source) == [expected])
    }

    @Test(arguments: [
        ("[a](b)[c](d)", [["[a](b)", "b"], ["[c](d)", "d"]]),
        ("[]()[](a)[b](c)", [["[]()", ""], ["[](a)", "a"], ["[b](c)", "c"]]),
        ("[![a](b)](c)", [["![a](b)", "![a](b)"], ["[![a](b)](c)", "c"]]),
        ("[x ![](a \"t\") y](b)", [["![](a \"t\")", "![](a \"t\")"], ["[x ![](a \"t\") y](b)", "b"]]),
        ("![a ![b](c)](d)", [["![a ![b](c)](d)", "![a ![b](c)](d)"]]),
        ("- [a](b)\n- c\n  - [d](e)", [["[a](b)", "b"], ["[d](e)", "e"]]),
    ])
    func severalLinks(source: String, expected: [[String]]) {
        #expect(slices(source) == expected)
    }

    @Test(arguments: [
        ("<https://a.bc>", ["<https://a.bc>", "https://a.bc"]),
        ("<a@b.cd>", ["<a@b.cd>", "a@b.cd"]),
        ("see https://a.bc/d.", ["https://a.bc/d", "https://a.bc/d"]),
        ("(www.a.bc)", ["www.a.bc", "www.a.bc"]),
        ("a@b.cd", ["a@b.cd", "a@b.cd"]),
        ("[a] http://b.cd", ["http://b.cd", "http://b.cd"]),
    ])
    func addresses(source: String, expected: [String]) {
        #expect(slices(source) == [expected])
    }

    @Test(arguments: [
        ("x [a] y\n\n[a]: b", "[a]"),
        ("x [a][] y\n\n[a]: b", "[a][]"),
        ("x [*c* d][a] y\n\n[a]: b\\*", "[*c* d][a]"),
        ("[a]: b\n\nx [a](c d) y", "[a]"),
        ("x ![e][a]\n\n[a]: b", "![e][a]"),
    ])
    func referencesStandForTheirDestination(source: String, expected: String) {
        #expect(slices(source) == [[expected, expected]])
    }

    /// Whatever stands around a link, its range holds the link and its destination.
    @Test(arguments: 0..<8)
    func linksAmongAnything(seed: Int) {
        var random = Random(seed: UInt64(seed))
        for _ in 0..<500 {
            let source = random.document(of: pieces)
            let bytes = Array(source.utf8)
            for link in links(in: parse(source).blocks.map(\.block)) {
                let text = bytes.slice(link.range)
                let destination = bytes.slice(link.destinationRange)
                let isInline =
                    text.hasPrefix("[") && text.hasSuffix(")")
                    && unescaped(bytes[link.destinationRange]) == link.destination
                let isImage = text.hasPrefix("![") && text.hasSuffix(")") && text.contains(link.destination)
                let isAddress = text.contains(destination) && link.destination.hasSuffix(destination)
                #expect(isInline || isImage || isAddress, "\(text) in \(source.debugDescription)")
            }
        }
    }

    private let pieces = [
        "[", "]", "](", ")", "(", "[a](b)", "![c](d)", "[![e](f)](g)", "**", "*", "_", "`", "``", "~~", "\\", "\n",
        "\n> ", "> ", "- ", " ", " x", "h i", "<j>", "[k](<l m> \"n\")", " \"o", "\" ", "'", "[](p)", "[]()", "![](q)",
        "<http://r.st>", "http://u.vw", "www.x.yz", "a@b.cd", "&amp;", "&#0;", "\0", "é", "[^n]", "\n\n[^n]: o\n",
        "| a ",
        "\n|---|---|\n", "||", "# ", "{#e}", "    ",
    ]
}
