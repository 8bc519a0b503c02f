import Testing
import XML

struct XMLDocumentTests {
    static let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"

    private func written(_ root: XMLElement) -> String { String(decoding: xmlDocument(root), as: UTF8.self) }

    @Test func indentsElements() {
        let entry = XMLElement(
            "entry",
            children: [.element(XMLElement("title", text: "Größe 😀")), .element(XMLElement("link", ["href": "/a"]))])
        let feed = XMLElement(
            "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"], children: [.element(entry)])
        #expect(
            written(feed) == Self.declaration + """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                  <entry>
                    <title>Größe 😀</title>
                    <link href="/a"/>
                  </entry>
                </feed>

                """)
    }

    @Test func keepsMixedContentAsItIs() {
        let root = XMLElement(
            "a", children: [.text("1 "), .element(XMLElement("b", text: "2")), .text(" 3"), .text("4")])
        #expect(written(root) == Self.declaration + "<a>1 <b>2</b> 34</a>\n")
    }

    @Test(arguments: [
        ("a<b>&c", "a&lt;b&gt;&amp;c", "a&lt;b&gt;&amp;c"), ("&amp;", "&amp;amp;", "&amp;amp;"),
        (#""'"#, #""'"#, "&quot;'"), ("a\n\tb\rc", "a\n\tb&#13;c", "a&#10;&#9;b&#13;c"),
        ("]]>", "]]&gt;", "]]&gt;"), ("é\u{A0}😀", "é\u{A0}😀", "é\u{A0}😀"),
    ])
    func escapes(_ text: String, inText: String, inAttribute: String) {
        #expect(written(XMLElement("a", text: text)) == Self.declaration + "<a>\(inText)</a>\n")
        #expect(written(XMLElement("a", ["b": text])) == Self.declaration + #"<a b="\#(inAttribute)"/>"# + "\n")
    }

    @Test(arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func dropsForbiddenCharacters(_ character: String) {
        let root = XMLElement("a", ["b": "1\(character)2"], text: "x\(character)y")
        #expect(written(root) == Self.declaration + #"<a b="12">xy</a>"# + "\n")
        #expect(xmlProblems(in: xmlDocument(root)) == [])
    }

    @Test(arguments: ["\u{7F}", "\u{85}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{10000}", "\u{10FFFF}"])
    func keepsAllowedCharacters(_ character: String) {
        #expect(written(XMLElement("a", text: character)) == Self.declaration + "<a>\(character)</a>\n")
    }
}
