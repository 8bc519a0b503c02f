import Markdown
import Model
import Testing

@Suite struct FootnoteTests {
    /// The blocks, and each footnote after its label.
    private func read(_ source: String) -> String {
        let document = parse(source)
        let footnotes = document.footnotes.map { " | \($0.label): \(outline($0.blocks))" }.joined()
        return outline(document.blocks.map(\.block)) + footnotes
    }

    @Test(arguments: [
        ("a[^1] b.\n\n[^1]: The *note*", "p(anote(1) b.) | 1: p(The em(note))"),
        ("[^1]: c\n\na[^1]", "p(anote(1)) | 1: p(c)"),
        ("a[^1]\n[^1]: c\n[^2]: d", "p(anote(1)) | 1: p(c)"),
        ("a[^1]\n\n[^1]: c\nlazy\n\nb", "p(anote(1)) p(b) | 1: p(c~lazy)"),
        ("a[^1]\n\n[^1]: c\n\n    d\n\n    - e\n\nb", "p(anote(1)) p(b) | 1: p(c) p(d) ul(li(p(e)))"),
        ("a[^1]\n\n[^1]:\n    c\n\n        d", "p(anote(1)) | 1: p(c) code(d\\n)"),
        ("a[^1]\n\n[^1]: c\n- d", "p(anote(1)) ul(li(p(d))) | 1: p(c)"),
        ("a[^1]\n\n[^1]: ```\n    c\n    ```\nb", "p(anote(1)) p(b) | 1: code(c\\n)"),
        ("[a[^1] b](c) **d[^1]**\n\n[^1]: e", "p(a[c](anote(1) b) strong(dnote(1))) | 1: p(e)"),
        ("| a[^1] |\n|---|\n\n# b[^1]\n\n[^1]: c", "table-(anote(1)) h1(bnote(1)) | 1: p(c)"),
        ("a[^One]\n\n[^oNE]: b", "p(anote(oNE)) | oNE: p(b)"),
        ("a[^a-b_c*d*]\n\n[^a-b_c*d*]: e", "p(anote(a-b_c*d*)) | a-b_c*d*: p(e)"),
        ("[^1][^2](c)\n\n[^1]: a\n[^2]: b", "p(note(1)note(2)(c)) | 1: p(a) | 2: p(b)"),
        ("http://a.bc[^1]\n\n[^1]: d", "p(a[http://a.bc](http://a.bc)note(1)) | 1: p(d)"),
        ("- a[^1]\n[^1]: b\n- c", "ul-loose(li(p(anote(1))) li(p(c))) | 1: p(b)"),
    ])
    func definitionsAndReferences(source: String, expected: String) {
        #expect(read(source) == expected)
    }

    @Test func footnotesFollowTheOrderOfReferencesAlsoAmongThemselves() {
        let source = "a[^3] b[^1] c[^3]\n\n[^1]: d[^4]\n[^2]: e\n[^3]: f[^2][^1]\n[^4]: g[^3]"
        #expect(parse(source).footnotes.map(\.label) == ["3", "1", "2", "4"])
    }

    @Test(arguments: [
        ("`[^1]`\n\n    [^1]\n\n```\n[^1]: c\n```\n\n[^1]: d", "p(code([^1])) code([^1]\\n) code([^1]: c\\n)"),
        ("\\[^1] ![a[^1]](b)\n\n[^1]: d", "p([^1] img[b](a[^1]))"),
        ("[a](b[^1]c)\n\n[^1]: d", "p(a[b[^1]c](a))"),
        ("[^] [^ 1] [^1 2] [1^]", "p([^] [^ 1] [^1 2] [1^])"),
    ])
    func whatIsNoReference(source: String, expected: String) {
        let document = parse(source)
        #expect(outline(document.blocks.map(\.block)) == expected)
        #expect(document.footnotes.isEmpty)
        #expect(document.undefinedFootnotes.isEmpty)
    }

    @Test func undefinedReferencesStayTextAndAreReported() {
        let source = "a [^b] *c[^D]*[^b]\n\n[^e]: f[^g]\n\nh[^e]"
        let document = parse(source)
        #expect(outline(document.blocks.map(\.block)) == "p(a [^b] em(c[^D])[^b]) p(hnote(e))")
        #expect(document.undefinedFootnotes.map(\.label) == ["b", "D", "b", "g"])
        #expect(
            document.undefinedFootnotes.map { Array(source.utf8).slice($0.range) } == ["[^b]", "[^D]", "[^b]", "[^g]"])
    }

    @Test func unusedAndRepeatedDefinitionsAreReported() {
        let source = "a[^1]\n\n[^1]: b\n[^2]: c\n    d\n\n[^1]: e"
        let document = parse(source)
        #expect(document.problems.map(\.kind) == [.footnoteDefinedTwice(label: "1"), .footnoteUnused(label: "2")])
        #expect(document.problems.map { Array(source.utf8).slice($0.range) } == ["[^1]: e", "[^2]: c\n    d"])
        #expect(document.footnotes.map { outline($0.blocks) } == ["p(b)"])
    }

    @Test func linksInFootnotesHaveTheirPlaceInTheFile() {
        let source = "a[^1]\n\n[^1]: b [c](d)\n    [e](f\n    \"g\")\n\n\t- [h](<i j>)\n\nk"
        let bytes = Array(source.utf8)
        let found = links(in: parse(source).footnotes.flatMap(\.blocks))
        #expect(found.map { bytes.slice($0.range) } == ["[c](d)", "[e](f\n    \"g\")", "[h](<i j>)"])
        #expect(found.map { bytes.slice($0.destinationRange) } == ["d", "f", "i j"])
    }
}
