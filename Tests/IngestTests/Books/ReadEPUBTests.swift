import Model
import Testing

@testable import Ingest

@Suite struct ReadEPUBTests {
    private let two = [
        (name: "a.xhtml", body: "<h1 id='one'>One</h1><p>text 1</p><h1 id='two'>Two</h1><p>text 2</p>"),
        (name: "b.xhtml", body: "<p>text 3</p>"),
    ]

    @Test func textIsCutByTheContents() throws {
        let contents = entry("1. One", "a.xhtml#one") + entry("2. Two", "a.xhtml#two")
        let document = try readEPUB(SmallBook(files: two, navigation: contents).file)
        #expect(
            document.segments.map(\.line) == [
                "## a.xhtml#one 1. One: text 1", "## a.xhtml#two 2. Two: text 2 ¶ text 3",
            ])
        #expect(document.facts.contentsCount == 2)
        #expect(document.facts.contentsDepth == 1)
        #expect(document.facts.spineCount == 2)
        #expect(document.warnings == [])
    }

    @Test func partsAreNestedAndMayLackALink() throws {
        let contents =
            entry("I", "a.xhtml", entry("One", "a.xhtml#one")) + "<li><span>Part II</span><ol>"
            + entry("Two", "a.xhtml#two", entry("Deep", "b.xhtml")) + "</ol></li>"
        let document = try readEPUB(SmallBook(files: two, navigation: contents).file)
        #expect(
            document.segments.map(\.line) == [
                "## a.xhtml I: ", "### a.xhtml#one One: text 1", "## contents#Part II Part II: ",
                "### a.xhtml#two Two: text 2",
                "#### b.xhtml Deep: text 3",
            ])
        #expect(document.facts.contentsCount == 5)
        #expect(document.facts.contentsDepth == 3)
    }

    @Test func theNCXCountsInItsOwnOrderAndOnlyAlone() throws {
        let ncx = point("One", "a.xhtml#one", order: 9, point("Two", "a.xhtml#two", order: 1))
        let old = try readEPUB(SmallBook(files: two, ncx: ncx).file)
        #expect(old.segments.map(\.title) == ["One", "Two"])
        #expect(old.segments.map(\.level) == [2, 3])
        let both = try readEPUB(SmallBook(files: two, navigation: entry("New", "a.xhtml"), ncx: ncx).file)
        #expect(both.segments.first?.title == "New")
        #expect(both.facts.contentsCount == 1)
    }

    @Test func textBeforeTheFirstEntryAndFilesBesideTheOrderStay() throws {
        let files =
            [(name: "f.xhtml", body: "<p>before</p>"), (name: "n.xhtml", body: "<aside id='1'><p>note</p></aside>")]
            + two
        let spine = "<itemref idref='n.xhtml' linear='no'/><itemref idref='f.xhtml'/><itemref idref='a.xhtml'/>"
        let document = try readEPUB(SmallBook(files: files, navigation: entry("One", "a.xhtml"), spine: spine).file)
        #expect(
            document.segments.map(\.line) == [
                "## f.xhtml : before", "## a.xhtml One: text 1", "### a.xhtml#two Two: text 2", "## n.xhtml x: note",
            ])
    }

    @Test func withoutContentsHeadingsDivideIt() throws {
        let document = try readEPUB(SmallBook(files: two).file)
        #expect(
            document.segments.map(\.line) == [
                "## a.xhtml#one One: text 1", "## a.xhtml#two Two: text 2", "## b.xhtml : text 3",
            ])
        #expect(document.facts.contentsCount == nil)
    }

    @Test func pathsAreResolvedAndDecoded() throws {
        let files = [(name: "Text/Part One ü.xhtml", body: "<p>here</p>")]
        let items = "<item id='a' href='Text/Part%20One%20%C3%BC.xhtml' media-type='application/xhtml+xml'/>"
        var book = SmallBook(files: files, navigation: entry("A", "./x/../Text/Part%20One%20ü.xhtml"), items: items)
        book.spine = "<itemref idref='a'/>"
        #expect(try readEPUB(book.file).segments.map(\.line) == ["## Text/Part One ü.xhtml A: here"])
    }

    @Test func linksWithinTheBookAreText() throws {
        let body =
            "<p>see <a href='b.xhtml'>there</a><a href='b.xhtml#n1'>1</a>, <a href='https://a.example/'>out</a></p>"
        let document = try readEPUB(SmallBook(files: [("a.xhtml", body)], navigation: entry("A", "a.xhtml")).file)
        guard case .blocks(let blocks)? = document.segments.first?.text else { return #expect(Bool(false)) }
        #expect(markdownText(blocks) == "see there[1], [out](https://a.example/)")
    }

    @Test func theFirstHeadingIsTheEntrysOwn() throws {
        let body = "<h1>Chapter 1</h1><h2>Loomings</h2><p>a</p><h3>More</h3><p>b</p>"
        let other = "<h1>Quite another</h1><p>c</p>"
        let contents = entry("Chapter 1. Loomings", "a.xhtml") + entry("Two", "b.xhtml")
        let document = try readEPUB(
            SmallBook(files: [("a.xhtml", body), ("b.xhtml", other)], navigation: contents).file)
        #expect(
            document.segments.map(\.line) == [
                "## a.xhtml Chapter 1. Loomings: a", "### a.xhtml#more More: b", "## b.xhtml Two: Quite another ¶ c",
            ])
    }

    @Test func namedCharactersAndOldEncodingsAreRead() throws {
        let type = "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd'>"
        let part = "\(type)<html><head><title>x</title></head><body><p>caf&eacute;&nbsp;&mdash; R&D</p></body></html>"
        var book = SmallBook(files: [("a.xhtml", "")], navigation: entry("A", "a.xhtml"))
        book.parts = [("O/a.xhtml", part)]
        #expect(try readEPUB(book.file).segments.map(\.line) == ["## a.xhtml A: café — R&D"])
    }

    @Test func whatIsNoXHTMLIsReadAsHTML() throws {
        var book = SmallBook(files: [("a.xhtml", "")], navigation: entry("A", "a.xhtml"))
        book.parts = [("O/a.xhtml", "<html><body><p>one<br>two<p>three</body>")]
        let document = try readEPUB(book.file)
        #expect(document.segments.map(\.line) == ["## a.xhtml A: one two ¶ three"])
        #expect(document.warnings.map(\.code) == ["xhtml-repaired"])
    }
}
