import Testing

@Suite struct CommonMarkTests {
    @Test(arguments: [
        ("", ""),
        ("\n \n\t\n", ""),
        ("one\ntwo", "p(one~two)"),
        ("one  \ntwo\\\nthree", "p(one\\\\two\\\\three)"),
        ("one\n\n\ntwo", "p(one) p(two)"),
        ("   one\n      two", "p(one~two)"),
        ("a *b **c** d*", "p(a em(b strong(c) d))"),
        ("__a__ snake_case_word _b_", "p(strong(a) snake_case_word em(b))"),
        ("`` a`b `` and `c`", "p(code(a`b) and code(c))"),
        ("`a\nb`", "p(code(a b))"),
        ("\\*a\\* \\# \\[b]", "p(*a* # [b])"),
        ("C:\\dir", "p(C:\\dir)"),
        ("unclosed `tick and *star", "p(unclosed `tick and *star)"),
        ("# One #\n### Three\n#none", "h1(One) h3(Three) p(#none)"),
        ("One\ntwo\n===\n\nThree\n---", "h1(One~two) h2(Three)"),
        ("#\n## ##", "h1() h2()"),
        ("#\ta \t", "h1(a)"),
        ("***\n- - -\n___", "hr hr hr"),
        ("> a\nb\n\n> c", "quote(p(a~b)) quote(p(c))"),
        (">a\n>\n>> b", "quote(p(a) quote(p(b)))"),
        ("    a\n\n      b\nc", "code(a\\n\\n  b\\n) p(c)"),
        ("```sh -x\na < b &amp;\n```\nc", "code:sh(a < b &amp;\\n) p(c)"),
        ("~~~\n```\n~~~", "code(```\\n)"),
        ("```\nnot closed", "code(not closed\\n)"),
        ("- a\n- b\n  - c", "ul(li(p(a)) li(p(b) ul(li(p(c)))))"),
        ("- a\n\n- b", "ul-loose(li(p(a)) li(p(b)))"),
        ("* a\n+ b", "ul(li(p(a))) ul(li(p(b)))"),
        ("7. a\n8. b\n\n1) c", "ol7(li(p(a)) li(p(b))) ol1(li(p(c)))"),
        ("1. a\n\n   ```\n   b\n   ```\n2. c", "ol1-loose(li(p(a) code(b\\n)) li(p(c)))"),
        ("- # a\n  b\n-\n- > c", "ul(li(h1(a) p(b)) li() li(quote(p(c))))"),
        ("text\n- a", "p(text) ul(li(p(a)))"),
        ("text\n2. a", "p(text~2. a)"),
        ("- a\nlazy\n\nb", "ul(li(p(a~lazy))) p(b)"),
        ("\u{FEFF}# a", "h1(a)"),
        ("a\r\nb\r\rc", "p(a~b) p(c)"),
    ])
    func blocksAndInlines(source: String, expected: String) {
        #expect(outline(source) == expected)
    }

    @Test(arguments: [
        ("[a](b)", "p(a[b](a))"),
        ("[a](b \"t\") [c](<d e> 't\\'u') [f](g (h))", "p(a[b 't'](a) a[d e 't'u'](c) a[g 'h'](f))"),
        ("[a](b(c)d) [e]() [](f)", "p(a[b(c)d](a) a[](e) a[f]())"),
        ("[*a* `b]` **c**](d)", "p(a[d](em(a) code(b]) strong(c)))"),
        ("[a]\n\n[A]: b 'c'", "p(a[b 'c'](a))"),
        ("[a][b] [b][]\n\n[b]: <c d>\n\"t\"", "p(a[c d 't'](a) a[c d 't'](b))"),
        ("[a] (b) [c](d e)", "p([a] (b) [c](d e))"),
        ("[a [b](c) d](e)", "p([a a[c](b) d](e))"),
        ("![*a* b](c \"d\")", "p(img[c 'd'](a b))"),
        ("[![a](b)](c)", "p(a[c](img[b](a)))"),
        ("![a [b](c)](d)", "p(img[d](a b))"),
        ("<https://a.b/c?d=e> <f@g.hi>", "p(a[https://a.b/c?d=e](https://a.b/c?d=e) a[mailto:f@g.hi](f@g.hi))"),
        ("[a](\\*b\\&amp;c)", "p(a[*b&amp;c](a))"),
        ("*[a](b*c)* _[d](/_e_ \"f_g\")_", "p(em(a[b*c](a)) em(a[/_e_ 'f_g'](d)))"),
        ("[a](http://b.cd)**e** [f](x \"www.g.hi\")*j*", "p(a[http://b.cd](a)strong(e) a[x 'www.g.hi'](f)em(j))"),
        ("`[a](b*c` d* *e*", "p(code([a](b*c) d* em(e))"),
    ])
    func links(source: String, expected: String) {
        #expect(outline(source) == expected)
    }

    @Test(arguments: [
        ("<b>a</b> <!-- c -->", "p(<b>a</b> <!-- c -->)"),
        ("<div>\n*a*\n</div>", "p(<div>~em(a)~</div>)"),
        ("<script>\n\n[a](b)", "p(<script>) p(a[b](a))"),
    ])
    func htmlIsText(source: String, expected: String) {
        #expect(outline(source) == expected)
    }

    /// md4c 0.4.8 alone ends this list when the item's text stands at an offset of 4 modulo 256.
    @Test(arguments: 0..<260)
    func twoBlankLinesDoNotEndAListWhereverItStands(offset: Int) {
        let source = String(repeating: "\n", count: offset) + "- a\n\n\n  b"
        #expect(outline(source) == "ul-loose(li(p(a) p(b)))")
    }
}
