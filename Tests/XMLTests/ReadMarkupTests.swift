import Testing

@testable import XML

@Suite struct ReadMarkupTests {
    /// `name[a=b]{…}` with texts in quotes.
    private static func outline(_ node: MarkupNode) -> String {
        if node.isText { return "'\(node.text)'" }
        let attributes = node.attributes.map { "[\($0.name)=\($0.value)]" }.joined()
        return node.name + attributes + "{" + node.children.map(outline).joined() + "}"
    }

    @Test(arguments: [
        ("<a/>", "a{}"), ("<a>b<c>d</c>e</a>", "a{'b'c{'d'}'e'}"),
        ("<a>1 &lt; 2 &amp; <![CDATA[<3>]]></a>", "a{'1 < 2 & <3>'}"),
        ("<p:a xmlns:p='u' p:x='1' y='&lt;&amp;&#65;'/>", "a[x=1][y=<&A]{}"),
        ("<!DOCTYPE a><!-- no --><?pi no?><a/>", "a{}"),
        ("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\u{E9}</a>", "a{'café'}"),
    ])
    func xmlBecomesATree(text: String, outline: String) throws {
        let isLatin = text.contains("8859")
        let bytes = isLatin ? text.unicodeScalars.map { UInt8($0.value) } : Array(text.utf8)
        #expect(try Self.outline(readXML(bytes).root) == outline)
    }

    @Test func whatTheDocumentSaysOfItsEncodingMayBeUntrue() throws {
        let text = "<?xml version='1.0' encoding='utf-16'?><a>café</a>"
        #expect(try readXML(Array(text.utf8), isUTF8: true).root.text == "café")
    }

    @Test(arguments: [
        ("", "is empty"), ("plain", "is no well-formed XML"), ("<a>", "is no well-formed XML"),
        ("<a>&nbsp;</a>", "is no well-formed XML"),
        ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "declares entities"),
        ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "declares entities"),
        ("<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x'> %x;]><a/>", "declares entities"),
        ("<a>\u{1}</a>", "is no well-formed XML"),
    ])
    func otherXMLIsRefused(text: String, reason: String) {
        let error = #expect(throws: MarkupRefusal.self) { try readXML(Array(text.utf8)) }
        #expect(error?.description.hasPrefix(reason) ?? false, "\(error?.description ?? "")")
    }

    @Test(arguments: [
        ("<p>a<p>b", "html{body{p{'a'}p{'b'}}}"), ("a", "html{body{p{'a'}}}"),
        ("<IMG SRC='x' alt>", "html{body{img[src=x][alt=]{}}}"),
        ("<p>caf\u{E9} &mdash; &amp;&copy;", "html{body{p{'café — &©'}}}"),
    ])
    func htmlBecomesATree(text: String, outline: String) throws {
        #expect(try Self.outline(readHTML(Array(text.utf8)).root) == outline)
    }

    @Test func depthIsFlattenedAndNothingIsLost() throws {
        let depth = 5000
        let text = String(repeating: "<div>a", count: depth) + "<b>tail</b>" + String(repeating: "</div>", count: depth)
        for tree in [try readXML(Array("<r>\(text)</r>".utf8)), try readHTML(Array(text.utf8))] {
            #expect(tree.isFlattened)
            #expect(tree.root.text.count == depth + 4)
            let tail = try #require(tree.root.descendants("b").first)
            #expect(tail.text == "tail")
        }
    }

    @Test func limitsStopTheParser() {
        var limits = MarkupLimits()
        limits.nodes = 10
        let text = "<r>" + String(repeating: "<a/>", count: 100) + "</r>"
        #expect(throws: MarkupRefusal("has more than 10 elements and texts")) {
            try readXML(Array(text.utf8), limits: limits)
        }
    }

    @Test func attributesAreFoundByNameAndNamespace() throws {
        let tree = try readXML(Array("<a xmlns:r='urn:r' r:id='1' id='2' r:embed='3'/>".utf8))
        #expect(tree.root["id"] == "2")
        #expect(tree.root["id", "urn:r"] == "1")
        #expect(tree.root["embed"] == "3")
        #expect(tree.root["none"] == nil)
    }

    @Test func childrenAndDescendants() throws {
        let root = try readXML(Array("<a>x<b><c/></b><b/><c/></a>".utf8)).root
        #expect(root.child("b")?.children("c").count == 1)
        #expect(root.descendants("c").map(\.parent?.name) == ["b", "a"])
        #expect(root.elements.map(\.name) == ["b", "b", "c"])
    }
}
