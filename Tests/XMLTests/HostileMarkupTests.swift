import Testing

@testable import XML

/// What libxml2 would lose or spend too long on.
@Suite struct HostileMarkupTests {
    @Test(arguments: [
        "<a>x&nbsp;y</a>", "<!DOCTYPE a SYSTEM 'a.dtd'><a>x&nbsp;y</a>", "<!DOCTYPE a SYSTEM 'a.dtd'><a b='&eacute;'/>",
        "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'xhtml11.dtd'><html>a&mdash;b</html>",
    ])
    func anEntityThatIsNotDeclaredIsNeverDropped(text: String) {
        let error = #expect(throws: MarkupRefusal.self) { try readXML(Array(text.utf8)) }
        #expect(error?.description.hasPrefix("is no well-formed XML: line 1: it does not declare the entity") ?? false)
    }

    @Test func aRefusalIsOneLine() {
        let error = #expect(throws: MarkupRefusal.self) { try readXML(Array("<a>caf".utf8) + [0xE9, 0x3C]) }
        #expect(error?.description.contains("\n") == false)
    }

    @Test(arguments: [
        ("<body>a</body></html><p>after", "aafter"), ("<title>t</title></head><body>x</body>y</div></BODY >z", "txyz"),
        ("</p>start<b>x", "startx"), ("<!-- c --><!DOCTYPE html></html\n><p>a", "a"),
        ("<p>x<!-- </body> -->y", "xy"), ("text</p>more", "textmore"),
        ("<script>'</body>'</script>a", "'</body>'a"), ("<p title='</body>'>a", "a"),
    ])
    func nothingIsLostBehindTheEnd(html: String, text: String) throws {
        #expect(try readHTML(Array(html.utf8)).root.text == text)
    }

    /// In one pass: the parser compares the attributes of an element with one another.
    @Test(arguments: ["a%=1 ", "a%='>' ", "a% ", "a%='1'", "a% = \"1\"\n"])
    func attributesAreCounted(pattern: String) {
        func tag(_ count: Int) -> [UInt8] {
            Array(("<p " + (0..<count).map { pattern.replacing("%", with: "\($0)") }.joined() + ">x").utf8)
        }
        #expect(throws: MarkupRefusal("has an element with more than 500 attributes")) { try readHTML(tag(501)) }
        #expect(throws: Never.self) { try readHTML(tag(500)) }
    }

    @Test(arguments: [
        "<script>i<n " + String(repeating: "x = 1; ", count: 600) + "</script>",
        "<!-- <p " + String(repeating: "x ", count: 600) + "-->x", "<p>1 < 2 " + String(repeating: "x ", count: 600),
        "<p title='" + String(repeating: "x ", count: 600) + "'>",
    ])
    func wordsAreNoAttributes(html: String) {
        #expect(throws: Never.self) { try readHTML(Array(html.utf8)) }
    }

    @Test func cdataIsNoTag() {
        let text = "<a><![CDATA[<b " + String(repeating: "x ", count: 600) + "]]></a>"
        #expect(throws: Never.self) { try readXML(Array(text.utf8)) }
    }

    @Test func namespacesWithinOneAnotherAreBounded() {
        let text = (0..<1100).map { "<a xmlns:n\($0)='u'>" }.joined()
        #expect(throws: MarkupRefusal("declares more than 1024 namespaces within one another")) {
            try readXML(Array(text.utf8))
        }
    }

    /// Beyond 512 names are forgotten; the text stays, in order, and what follows stands outside.
    @Test(arguments: ["div", "span", "x-y"])
    func htmlOfAnyDepthKeepsItsText(name: String) throws {
        let depth = 3000
        let html =
            (0..<depth).map { "<\(name)>\($0) <br>" }.joined() + String(repeating: "</\(name)>", count: depth)
            + "<p>tail</p>"
        let tree = try readHTML(Array(html.utf8))
        #expect(tree.isFlattened)
        #expect(tree.root.text == (0..<depth).map { "\($0) " }.joined() + "tail")
        #expect(tree.root.descendants("p").last?.text == "tail")
        #expect(tree.root.descendants("br").count == depth)
    }

    @Test func htmlToFiveHundredLevelsClosesWhatItOpened() throws {
        let depth = 400
        let html =
            "<main>" + String(repeating: "<div>", count: depth) + "in" + String(repeating: "</div>", count: depth)
            + "still</main>out"
        let root = try readHTML(Array(html.utf8)).root
        #expect(root.descendants("main").first?.text == "instill")
        #expect(root.descendants("body").first?.children.last?.text == "out")
    }

    @Test func problemsAreNotGatheredWithoutEnd() throws {
        let tree = try readHTML(Array(String(repeating: "&", count: 5000).utf8))
        #expect(tree.problems.count == 1000)
        #expect(tree.root.text.count == 5000)
    }
}
