import Model
import Testing

@testable import Ingest

@Suite struct ReadPPTXTests {
    private static func read(_ shapes: String...) throws -> IngestedDocument { try readPPTX(SmallDeck(shapes).file) }

    @Test func slidesStandInTheOrderOfTheList() throws {
        var deck = SmallDeck([title("One"), title("Two"), title("Three")])
        deck.list = "<p:sldId id='300' r:id='rId3'/><p:sldId id='256' r:id='rId1'/>"
        deck.slideAttributes[1] = "show='0'"
        let document = try readPPTX(deck.file)
        #expect(document.segments.map(\.title) == ["Three", "One"])
        #expect(document.segments.map(\.key) == ["300", "256"])
        #expect(document.segments.map(\.place) == [.slide(1), .slide(2)])
        #expect(document.facts.hiddenSlides == [2])
        #expect(document.facts.slideCount == 2)
    }

    private static func paragraph(_ runs: String, _ properties: String = "") -> String {
        "<a:p>\(properties)\(runs)</a:p>"
    }

    private static func run(_ text: String, font: String? = nil) -> String {
        let properties = font.map { "<a:rPr><a:latin typeface='\($0)'/></a:rPr>" } ?? ""
        return "<a:r>\(properties)<a:t>\(text)</a:t></a:r>"
    }

    private static func table(_ rows: String) -> String {
        "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow='1'/>\(rows)</a:tbl></a:graphicData>"
            + "</a:graphic></p:graphicFrame>"
    }

    private static func cell(_ text: String, _ attributes: String = "") -> String {
        "<a:tc \(attributes)><a:txBody>\(paragraph(run(text)))</a:txBody></a:tc>"
    }

    private static let bodies: [(shapes: String, expected: String)] = {
        var cases: [(String, String)] = []
        // Body text of a placeholder is bulleted, a text box is not.
        cases.append((shape("a", "b", placeholder: "idx='1'"), "- a\n- b"))
        cases.append((shape("a", "b"), "a\n\nb"))
        let second = paragraph(run("b"), "<a:pPr lvl='1'/>")
        let plain = paragraph(run("c"), "<a:pPr><a:buNone/></a:pPr>")
        cases.append((shape("a", second, plain, placeholder: "idx='1'"), "- a\n  - b\n\nc"))
        let third = paragraph(run("a"), "<a:pPr><a:buAutoNum type='x' startAt='3'/></a:pPr>")
        let fourth = paragraph(run("b"), "<a:pPr><a:buAutoNum type='x'/></a:pPr>")
        cases.append((shape(third, fourth), "3. a\n4. b"))
        // Line breaks, fields, and what stands at the edge of every slide.
        cases.append((shape(paragraph(run("a") + "<a:br/>" + run("b"))), "a\\\nb"))
        cases.append((shape("a_x000B_b"), "a\\\nb"))
        cases.append((shape(paragraph("<a:fld type='slidenum'><a:t>7</a:t></a:fld>")), ""))
        cases.append((shape("f", placeholder: "type='ftr'") + shape("d", placeholder: "type='dt'"), ""))
        // Groups, and versions of which one is chosen.
        let group = "<p:grpSp><p:nvGrpSpPr/><p:grpSp><p:nvGrpSpPr/>\(shape("deep"))</p:grpSp></p:grpSp>"
        cases.append((group, "deep"))
        let choice = "<mc:Choice Requires='x'>\(shape("new"))</mc:Choice><mc:Fallback>\(shape("old"))</mc:Fallback>"
        cases.append(("<mc:AlternateContent>\(choice)</mc:AlternateContent>", "new"))
        // Code, and code in a line.
        let code = [paragraph(run("if x {", font: "Courier New")), "<a:p/>", paragraph(run("  y }", font: "Consolas"))]
        cases.append((shape(code[0], code[1], code[2]), "```\nif x {\n\n  y }\n```"))
        cases.append((shape(paragraph(run("Call ") + run("f()", font: "Menlo"))), "Call `f()`"))
        // A merged cell is empty, and a bar is text.
        let header = "<a:tr>\(cell("a|b", "gridSpan='2'"))\(cell("", "hMerge='1'"))</a:tr>"
        cases.append((table(header + "<a:tr>\(cell("1"))</a:tr>"), "| a\\|b | |\n| --- | --- |\n| 1 | |"))
        return cases
    }()

    @Test(arguments: bodies)
    func aSlideBecomesMarkdown(shapes: String, expected: String) throws {
        #expect(try Self.read(title("T") + shapes).outline == ["T|\(expected)"])
    }

    @Test func aTitleStandsOnOneLine() throws {
        #expect(try Self.read(title("A_x000B_B")).outline == ["A B|"])
    }

    @Test(arguments: [
        ("Graph of load", "Picture: Graph of load"), ("Picture 4", ""), ("image1.png", ""), ("", ""),
        ("A dog, Description automatically generated", "Picture: A dog"),
    ])
    func picturesAreTheirWords(description: String, expected: String) throws {
        let picture = "<p:pic><p:nvPicPr><p:cNvPr id='4' name='Picture 3' descr='\(description)'/></p:nvPicPr></p:pic>"
        #expect(try Self.read(title("T") + picture).outline == ["T|\(expected)"])
    }

    @Test func withoutAPlaceForTheTitleTheLargestLettersAreIt() throws {
        let small = shape("<a:p><a:r><a:rPr sz='1200'/><a:t>small</a:t></a:r></a:p>")
        let large = shape("<a:p><a:r><a:rPr sz='4000'/><a:t>Large</a:t></a:r></a:p>")
        #expect(try Self.read(small + large).outline == ["Large|small"])
        // Of three equals none stands out.
        #expect(try Self.read(small + small + small).outline == ["|small\n\nsmall\n\nsmall"])
        let low = shape("low", properties: "<a:xfrm><a:off x='0' y='900'/></a:xfrm>")
        let high = shape("high", properties: "<a:xfrm><a:off x='0' y='100'/></a:xfrm>")
        #expect(try Self.read(low + high).outline == ["high|low"])
    }

    @Test func linksLeadOutsideOrToASlide() throws {
        func run(_ id: String, _ text: String) -> String {
            "<a:r><a:rPr><a:hlinkClick r:id='\(id)'/></a:rPr><a:t>\(text)</a:t></a:r>"
        }
        var deck = SmallDeck([
            title("One"),
            title("Two") + shape("<a:p>\(run("r1", "out"))\(run("r2", "back"))\(run("r3", "file"))</a:p>"),
        ])
        deck.slideRelations[2] = [
            ("r1", "hyperlink", "https://example.org/?a=1&amp;b=2"), ("r2", "slide", "slide1.xml"),
            ("r3", "hyperlink", "file:///etc/passwd"),
        ]
        let document = try readPPTX(deck.file)
        #expect(document.outline[1] == "Two|[out](https://example.org/?a=1&b=2)[back](#slide-1)file")
        #expect(document.warnings.map(\.code) == ["link-dropped"])
    }

    @Test func notesAreTheBodyOfTheirPage() throws {
        var deck = SmallDeck([title("One")])
        deck.slideRelations[1] = [("r1", "notesSlide", "../notesSlides/notesSlide1.xml")]
        let page = shape("Say hello.", placeholder: "type='body' idx='1'") + shape("1", placeholder: "type='sldNum'")
        deck.more = [
            (
                "ppt/notesSlides/notesSlide1.xml",
                SmallDeck.part("p:notes", "<p:cSld><p:spTree>\(page)</p:spTree></p:cSld>")
            )
        ]
        #expect(markdownText(try readPPTX(deck.file).segments[0].notes) == "Say hello.")
    }

    @Test func oneBrokenSlideDoesNotStopTheDeck() throws {
        var deck = SmallDeck([title("One"), "<p:sp", title("Three")])
        let document = try readPPTX(deck.file)
        #expect(document.segments.map(\.title) == ["One", "", "Three"])
        #expect(document.warnings.first?.code == "slide-unreadable")
        deck.list = "<p:sldId id='256' r:id='rId1'/><p:sldId id='257' r:id='rId1'/><p:sldId id='258' r:id='rId9'/>"
        #expect(try readPPTX(deck.file).warnings.map(\.code) == ["slide-repeated", "slide-missing"])
        deck.list = "<p:sldId id='257' r:id='rId2'/>"
        let error = #expect(throws: IngestRefusal.self) { try readPPTX(deck.file) }
        #expect(error?.description.hasPrefix("has no slide that can be read: slide 1: ") ?? false)
    }

    @Test func theTitleIsThatOfTheFirstSlideUnlessTheFileKnowsBetter() throws {
        var deck = SmallDeck([title("Clock skew") + shape("Ada Example")])
        func core(_ text: String) -> (name: String, text: String) {
            ("docProps/core.xml", "<c><title>\(text)</title><creator>Ada Example</creator></c>")
        }
        deck.more = [core("PowerPoint Presentation")]
        #expect(try readPPTX(deck.file).facts.title == "Clock skew")
        #expect(try readPPTX(deck.file).facts.people == ["Ada Example"])
        deck.slides = [title("Other") + shape("Bob")]
        #expect(try readPPTX(deck.file).facts.people == [])
    }
}
