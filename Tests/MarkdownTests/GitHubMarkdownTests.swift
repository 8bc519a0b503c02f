import Testing

@Suite struct GitHubMarkdownTests {
    @Test(arguments: [
        ("a|b\n---|---\nc|d", "table--(a|b / c|d)"),
        ("| a | b | c | d |\n|:--|:-:|--:|---|", "table<^>-(a|b|c|d)"),
        ("| a | b |\n|---|---|\n| c |\n| d | e | f |", "table--(a|b / c| / d|e)"),
        ("| a |\n|---|\n| b \\| `c` [d](e) |", "table-(a / b | code(c) a[e](d))"),
        ("| a |\n|---|\n| b |\n\nc", "table-(a / b) p(c)"),
        ("> | a | b |\n> |---|---|\n> | c | d |", "quote(table--(a|b / c|d))"),
        ("| a |\n| b |", "p(| a |~| b |)"),
    ])
    func tables(source: String, expected: String) {
        #expect(outline(source) == expected)
    }

    /// md4c 0.4.8 alone leaves out cells without so much as a space, and moves the others.
    @Test(arguments: [
        ("|a||c|\n|---|---|---|\n||e||\n|||f|", "table---(a||c / |e| / ||f)"),
        ("a||`b||c`\n---|---|---\n\\|||d", "table---(a||code(b||c) / |||d)"),
        ("|a|b|\n|---|---|\n||||", "table--(a|b / |)"),
        ("- |a|b|\n  |---|---|\n  ||*c*|", "ul(li(table--(a|b / |em(c))))"),
    ])
    func emptyCellsKeepTheirColumns(source: String, expected: String) {
        #expect(outline(source) == expected)
    }

    @Test(arguments: [
        ("~~a *b*~~ ~c~", "p(del(a em(b)) del(c))"),
        ("a ~~ b", "p(a ~~ b)"),
        ("- [ ] a\n- [x] b\n- [X] c\n- d\n- [y] e", "ul(li[ ](p(a)) li[x](p(b)) li[x](p(c)) li(p(d)) li(p([y] e)))"),
        ("1. [x] [a](b)", "ol1(li[x](p(a[b](a))))"),
    ])
    func strikethroughAndTasks(source: String, expected: String) {
        #expect(outline(source) == expected)
    }

    @Test(arguments: [
        ("see https://a.bc/d_e?f=g#h.", "p(see a[https://a.bc/d_e?f=g#h](https://a.bc/d_e?f=g#h).)"),
        ("(www.a.bc)", "p((a[http://www.a.bc](www.a.bc)))"),
        ("mail a.b@c.de now", "p(mail a[mailto:a.b@c.de](a.b@c.de) now)"),
        ("*http://a.bc* and ftp://a.bc/", "p(em(a[http://a.bc](http://a.bc)) and a[ftp://a.bc/](ftp://a.bc/))"),
        ("`http://a.bc` http://nodots", "p(code(http://a.bc) http://nodots)"),
        ("[http://a.bc](http://d.ef)", "p(a[http://d.ef](http://a.bc))"),
        ("[see http://a.bc now](d)", "p(a[d](see http://a.bc now))"),
    ])
    func bareAddresses(source: String, expected: String) {
        #expect(outline(source) == expected)
    }
}
