import Testing
import XML

@Suite struct ResolvedNamesTests {
    @Test(arguments: [
        ("<a>&nbsp;&eacute;</a>", "<a>\u{A0}é</a>"), ("a & b &c; &;", "a &amp; b &amp;c; &amp;;"),
        ("<![CDATA[& &nbsp;]]>&", "<![CDATA[& &nbsp;]]>&amp;"), ("<!-- & -->&copy;", "<!-- & -->©"),
        ("x\u{0}\u{7}y", "xy"), ("&#0;&#x1F;&#xD800;z", "z"), ("<![CDATA[&", nil), ("&amp;&lt;&#169;&#x1F600;", nil),
        ("", nil),
    ])
    func whatOnlyHTMLKnowsIsReplaced(text: String, resolved: String?) {
        #expect(resolvingHTMLNames(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == resolved)
    }

    @Test func namesAreThoseOfHTML4() {
        #expect(htmlCharacter(named: "thetasym") == "ϑ")
        #expect(htmlCharacter(named: "Eacute") == "É")
        #expect(htmlCharacter(named: "nothing") == nil)
        #expect(htmlCharacter(named: "") == nil)
    }
}
