import Testing

@testable import Ingest

@Suite struct ReadFeedTests {
    @Test func aFalseEncodingIsGuessed() throws {
        let start = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><item><title>Caf".utf8)
        let bytes =
            start + [0xE9, 0x20, 0x93] + Array("smart".utf8) + [0x94] + Array("</title></item></channel></rss>".utf8)
        let documents = try readFeed(InputFile(name: "f.xml", bytes: bytes, path: "f.xml"))
        #expect(documents[1].facts.title == "Café “smart”")
        #expect(documents[0].warnings.map(\.code) == ["encoding-guessed"])
    }

    @Test(arguments: [
        ("Tom & Jerry", "Tom & Jerry"), ("a&nbsp;b &mdash; c", "a b — c"), ("x &unknown; y", "x &unknown; y"),
        ("bell\u{7} rings", "bell rings"), ("nul &#0; out", "nul out"),
    ])
    func nearlyXMLIsRead(written: String, title: String) throws {
        let documents = try rss("<item><title>\(written)</title></item>")
        #expect(documents[1].facts.title == title)
        #expect(documents[0].warnings.map(\.code) == ["xml-repaired"])
    }

    @Test func namesOfADocumentTypeThatIsNotLoadedAreKnown() throws {
        let type = "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/x.dtd'>"
        let documents = try readFeed(
            inputFile(
                "f.xml", "\n \(type)<rss><channel><item><title>Caf&eacute; R&amp;D</title></item></channel></rss>"))
        #expect(documents[1].facts.title == "Café R&D")
        #expect(documents[0].warnings == [])
    }

    @Test(arguments: [
        ("", "empty"), ("hello", "no feed"), ("<html><body/></html>", "begins with 'html'"), ("<rss/>", "no 'channel'"),
        ("<rss><channel></rss>", "no well-formed XML"),
        (
            "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&x;</title></channel></rss>",
            "entities"
        ),
    ])
    func whatIsNoFeedIsRefused(text: String, why: String) throws {
        let refusal = try #require(throws: IngestRefusal.self) { try readFeed(inputFile("f.xml", text)) }
        #expect(refusal.description.contains(why))
    }
}
