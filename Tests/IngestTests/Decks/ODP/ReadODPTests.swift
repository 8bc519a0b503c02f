import Model
import Testing

@testable import Ingest

@Suite struct ReadODPTests {
    private func titled(_ title: String, _ more: String = "", attributes: String = "") -> String {
        page(box(paragraph(title), role: "title") + more, attributes: attributes)
    }

    @Test func titlesByTheirPlaceholder() throws {
        let pages = page(
            box(paragraph("Text") + paragraph("more"), role: "outline")
                + box(paragraph("A<text:line-break/>title") + paragraph("of two"), role: "title"))
        let document = try readODP(flatDeck(pages))
        #expect(document.segments.map(\.title) == ["A title of two"])
        #expect(document.segments.map(\.place) == [.slide(1)])
        #expect(slideBlocks(document).plainText == "Text\nmore")
    }

    @Test func titlesWithoutAPlaceholder() throws {
        let styles = """
            <style:style style:name="Big" style:family="text"><style:text-properties fo:font-size="44pt"/></style:style>
            <style:style style:name="Small" style:family="text">
            <style:text-properties fo:font-size="18pt"/></style:style>
            """
        let small = box(
            paragraph("<text:span text:style-name=\"Small\">Label</text:span>"), attributes: "svg:y=\"1cm\"")
        let big = box(paragraph("<text:span text:style-name=\"Big\">Large</text:span>"), attributes: "svg:y=\"9cm\"")
        let high = box(paragraph("Uppermost"), attributes: "svg:y=\"1cm\"")
        let low = box(paragraph("Lower"), attributes: "svg:y=\"9cm\"")
        let list = box("<text:list><text:list-item><text:p>An item</text:p></text:list-item></text:list>")
        let document = try readODP(
            flatDeck([small + big, low + high, list, ""].map { page($0) }.joined(), styles: styles))
        #expect(document.segments.map(\.title) == ["Large", "Uppermost", "", ""])
        #expect(
            document.warnings == [
                IngestWarning("page-without-text", "no text, but perhaps pictures of it, on slide 4")
            ])
    }

    @Test func whatIsNotOnTheWallIsLeftOut() throws {
        let frames = [
            box(paragraph("Confidential"), role: "footer"), box(paragraph("1 April"), role: "date-time"),
            box(paragraph("7"), role: "page-number"),
            box(paragraph("Click to add text"), role: "outline", attributes: "presentation:placeholder=\"true\""),
            "<office:forms><text:p>form</text:p></office:forms>",
        ]
        let document = try readODP(flatDeck(titled("T", frames.joined())))
        #expect(slideBlocks(document).isEmpty)
    }

    @Test func notesAreTheirTextAlone() throws {
        let notes = """
            <presentation:notes><draw:page-thumbnail presentation:class="page"/>
            \(box(paragraph("Say this"), role: "notes"))\(box(paragraph("9"), role: "page-number"))</presentation:notes>
            """
        let empty = """
            <presentation:notes>\(box("", role: "notes", attributes: "presentation:placeholder=\"true\""))
            </presentation:notes>
            """
        let document = try readODP(flatDeck(titled("A", notes) + titled("B", empty)))
        #expect(document.segments.map(\.notes) == [[.paragraph([.text("Say this")])], []])
    }

    @Test func groupsPicturesAndShapes() throws {
        let shapes = """
            <draw:g><draw:g><draw:custom-shape><text:p>in a group</text:p></draw:custom-shape></draw:g></draw:g>
            <draw:frame><draw:image xlink:href="a.png"/><svg:title>Queue</svg:title><svg:desc>depth rises</svg:desc>
            </draw:frame><draw:a xlink:href="https://example.org/"><draw:frame><draw:text-box><text:p>linked</text:p>
            </draw:text-box></draw:frame></draw:a>
            """
        #expect(
            slideBlocks(try readODP(flatDeck(titled("T", shapes)))) == [
                .paragraph([.text("in a group")]), .paragraph([.text("Queue: depth rises")]),
                .paragraph([.link(InlineLink(to: "https://example.org/", [.text("linked")]))]),
            ])
    }

    @Test func objectsAreNamedInAWarning() throws {
        let object = """
            <draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="r.png"/>
            <svg:desc>Sales</svg:desc></draw:frame>
            """
        let document = try readODP(flatDeck(titled("T") + titled("U", object)))
        #expect(document.warnings == [IngestWarning("object-left-out", "slide 2: an embedded object is not read")])
        #expect(document.segments[1].text == .blocks([.paragraph([.text("Sales")])]))
    }

    @Test func hiddenSlidesByTheirStyle() throws {
        let styles = """
            <style:style style:name="dp" style:family="drawing-page"><style:drawing-page-properties
              presentation:visibility="hidden"/></style:style>
            <style:style style:name="child" style:family="drawing-page" style:parent-style-name="dp"/>
            """
        let pages =
            titled("A") + titled("B", attributes: "draw:style-name=\"dp\"")
            + titled("C", attributes: "draw:style-name=\"child\"")
        let document = try readODP(flatDeck(pages, styles: styles))
        #expect(document.segments.map(\.isHidden) == [false, true, true])
        #expect(document.facts.hiddenSlides == [2, 3])
        #expect(document.facts.slideCount == 3)
    }

    @Test func keysStayWhenASlideIsPutIn() throws {
        func keys(_ pages: [(name: String, title: String)]) throws -> [String] {
            try readODP(flatDeck(pages.map { titled($0.title, attributes: "draw:name=\"\($0.name)\"") }.joined()))
                .segments.map(\.key)
        }
        let before = try keys([("page1", "A"), ("Plan", "B"), ("page3", "C"), ("page4", "C")])
        let after = try keys([("page1", "A"), ("page2", "New"), ("Plan", "B, changed"), ("page4", "C"), ("page5", "C")])
        #expect(Set(before).count == 3)
        #expect(after.filter { before.contains($0) } == before)
    }

    @Test func facts() throws {
        let meta = """
            <dc:title>Clock skew: leases</dc:title><meta:initial-creator>Ada</meta:initial-creator>
            <dc:language>en-GB</dc:language>
            <dc:date>2020-01-01</dc:date><meta:keyword>time</meta:keyword>
            """
        let facts = try readODP(flatDeck(titled("Clock skew", box(paragraph("leases, by Ada"))), meta: meta)).facts
        #expect(facts.title == "Clock skew: leases")
        #expect(facts.people == ["Ada"])
        #expect(facts.language == "en-GB")
        #expect(facts.tags == ["time"])
        #expect(facts.date == nil)
    }

    @Test(arguments: [
        "<o:document xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><o:body><o:text/></o:body>"
            + "</o:document>",
        "<html><body/></html>", "<a", "", "PK\u{3}\u{4}broken",
    ])
    func refusals(text: String) {
        #expect(throws: IngestRefusal.self) {
            try readODP(InputFile(name: "a.odp", bytes: Array(text.utf8), path: "a.odp"))
        }
    }

    @Test(arguments: [("<m:encryption-data m:checksum=\"x\"/>", true), ("", false)])
    func anEncryptedPartIsSeenInTheManifest(content: String, meant: Bool) {
        let manifest = """
            <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
            <m:file-entry m:full-path="content.xml">\(content)</m:file-entry></m:manifest>
            """
        #expect(isEncrypted(Array(manifest.utf8)) == meant)
    }
}
