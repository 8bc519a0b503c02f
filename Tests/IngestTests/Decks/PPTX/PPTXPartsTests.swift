import Testing

@testable import Ingest

/// What a slide refers to, and what is said where it cannot be read.
@Suite struct PPTXPartsTests {
    private static let link = "<a:p><a:r><a:rPr><a:hlinkClick r:id='rId2'/></a:rPr><a:t>link</a:t></a:r></a:p>"

    private static func deck(notes: String, relations: String? = nil) -> SmallDeck {
        var deck = SmallDeck([title("One") + shape(link)])
        deck.slideRelations[1] = [
            ("rId1", "notesSlide", "../notesSlides/n.xml"), ("rId2", "hyperlink", "https://slide.example/"),
        ]
        deck.more = [("ppt/notesSlides/n.xml", notes)]
        if let relations { deck.more.append(("ppt/notesSlides/_rels/n.xml.rels", relations)) }
        return deck
    }

    private static func page(_ shapes: String) -> String {
        SmallDeck.part("p:notes", "<p:cSld><p:spTree>\(shapes)</p:spTree></p:cSld>")
    }

    @Test func linksInNotesAreThoseOfTheNotes() throws {
        let relations =
            "<Relationships><Relationship Id='rId2' Type='x/hyperlink' Target='https://notes.example/' "
            + "TargetMode='External'/></Relationships>"
        let page = Self.page(shape(Self.link, placeholder: "type='body' idx='1'"))
        let document = try readPPTX(Self.deck(notes: page, relations: relations).file)
        #expect(document.outline == ["One|[link](https://slide.example/)"])
        #expect(markdownText(document.segments[0].notes) == "[link](https://notes.example/)")
        #expect(document.warnings.isEmpty)
    }

    @Test func notesThatCannotBeReadAreNamed() throws {
        let document = try readPPTX(Self.deck(notes: "<p:notes").file)
        #expect(document.outline == ["One|[link](https://slide.example/)"])
        #expect(document.warnings.map(\.code) == ["notes-unreadable"])
    }

    @Test func relationsThatCannotBeReadAreNamed() throws {
        var deck = SmallDeck([title("One") + shape("text")])
        deck.more = [("ppt/slides/_rels/slide1.xml.rels", "<Relationships")]
        let document = try readPPTX(deck.file)
        #expect(document.outline == ["One|text"])
        #expect(document.warnings.map(\.code) == ["part-unreadable"])
    }

    /// ECMA-376, part 2, 6.2.2.3: names are told apart neither by case nor by how a character is written.
    @Test(arguments: ["../NotesSlides/N.xml", "../notesSlides/%6E.xml", "/ppt/notesSlides/n.XML"])
    func namesOfPartsAreEquivalent(target: String) throws {
        var deck = Self.deck(notes: Self.page(shape("said", placeholder: "type='body' idx='1'")))
        deck.slideRelations[1]?[0].target = target
        #expect(markdownText(try readPPTX(deck.file).segments[0].notes) == "said")
    }

    private static func frame(_ data: String) -> String {
        "<p:graphicFrame><a:graphic><a:graphicData>\(data)</a:graphicData></a:graphic></p:graphicFrame>"
    }

    private static func cell(_ text: String, _ attributes: String = "") -> String {
        "<a:tc \(attributes)><a:txBody><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></a:txBody></a:tc>"
    }

    @Test func whatACellCoversIsNotShown() throws {
        let rows =
            "<a:tr>\(Self.cell("wide", "gridSpan='2'"))\(Self.cell("left", "hMerge='1'"))</a:tr>"
            + "<a:tr>\(Self.cell("below", "vMerge='true'"))\(Self.cell("seen", "vMerge='0'"))</a:tr>"
        let table = Self.frame("<a:tbl><a:tblPr firstRow='1'/>\(rows)</a:tbl>")
        #expect(try readPPTX(SmallDeck([table]).file).outline == ["|| wide | |\n| --- | --- |\n| | seen |"])
    }

    @Test func whatIsCutIsNamed() throws {
        let row = String(repeating: Self.cell("c"), count: 101)
        let table = Self.frame("<a:tbl><a:tblPr/><a:tr>\(row)</a:tr></a:tbl>")
        var deck = SmallDeck([table + Self.frame("<c:chart xmlns:c='urn:c' r:id='rId1'/>")])
        deck.slideRelations[1] = [("rId1", "chart", "../charts/c.xml")]
        let values = (0..<201).map { "<c:pt idx='\($0)'><c:v>\($0)</c:v></c:pt>" }.joined()
        let series = "<c:chart><c:plotArea><c:ser><c:val>\(values)</c:val></c:ser></c:plotArea></c:chart>"
        deck.more = [("ppt/charts/c.xml", "<c:chartSpace xmlns:c='urn:c'>\(series)</c:chartSpace>")]
        let document = try readPPTX(deck.file)
        #expect(document.warnings.map(\.code) == ["table-cut", "chart-cut"])
    }
}
