import Model
import Testing

@testable import Ingest

@Suite struct PDFDocumentTests {
    private func slide(_ title: String, footer: String = "", number: Int? = nil) -> PDFPage {
        var lines = [line(title, y: 20, height: 30), line("Text of \(title)", y: 120)]
        if !footer.isEmpty { lines.append(line(footer, y: 380, height: 10)) }
        if let number { lines.append(line("\(number)", x: 690, y: 380, height: 10)) }
        return page(lines)
    }

    private func text(_ segment: Segment) -> String {
        if case .blocks(let blocks) = segment.text { blocks.plainText } else { "" }
    }

    @Test func footersAndPageNumbersAreLeftOut() {
        let document = document(
            (1...5).map { (number: Int) in slide("Title \(number)", footer: "Acme 2018, page \(number)", number: number)
            })
        let titles = ["Title 1", "Title 2", "Title 3", "Title 4", "Title 5"]
        #expect(document.segments.map(\.title) == titles)
        #expect(document.segments.map { text($0) } == titles.map { "Text of " + $0 })
        #expect(document.warnings.map(\.code) == ["repeated-line"])
        #expect(document.warnings[0].message.contains("'Acme 2018, page 1'"))
    }

    @Test func whatOnePageHasAtItsFootStays() {
        var pages = (1...4).map { slide("Title \($0)") }
        pages[2].lines.append(line("A source", y: 380, height: 10))
        let document = document(pages)
        #expect(text(document.segments[2]) == "Text of Title 3\nA source")
        #expect(document.warnings.isEmpty)
    }

    @Test func keysStayWhenAPageIsPutIn() {
        let before = document([slide("A"), slide("B"), slide("B"), page([])]).segments.map(\.key)
        let after = document([slide("A"), slide("New"), slide("B"), slide("B"), page([])]).segments.map(\.key)
        #expect(Set(before).count == 3)
        #expect(after.filter { before.contains($0) } == before)
    }

    @Test func pagesWithoutTextAreNamed() {
        let document = document([slide("A"), page([]), page([]), page([]), slide("B"), page([])])
        #expect(document.segments.map(\.title) == ["A", "", "", "", "B", ""])
        #expect(
            document.warnings == [
                IngestWarning("page-without-text", "no text, but perhaps pictures of it, on pages 2 to 4, 6")
            ])
    }

    @Test func linksThatTheTextDoesNotShowAreAppended() {
        let addresses = """
            Page  Type          URL
               1  Annotation    https://example.org/hidden
               1  Annotation    https://example.org/shown/
               1  Annotation    javascript:alert(1)
               1  Annotation    https://example.org/hidden
            """
        var slide = slide("Links")
        slide.lines.append(line("see example.org/shown", y: 150))
        let blocks = document([slide], addresses: addresses).segments[0].text
        let item = ListItem(
            blocks: [
                .paragraph([
                    .link(InlineLink(to: "https://example.org/hidden", [.text("https://example.org/hidden")]))
                ])
            ])
        guard case .blocks(let found) = blocks else { return }
        #expect(found.last == .list(List(start: nil, isTight: true, items: [item])))
        #expect(found.plainText.contains("see example.org/shown"))
    }

    @Test func aWordThatIsAnAddressIsALink() {
        #expect(
            linking("at cncf.io/join now", to: ["https://cncf.io/join"]) == [
                .text("at "), .link(InlineLink(to: "https://cncf.io/join", [.text("cncf.io/join")])), .text(" now"),
            ])
    }

    @Test(arguments: [
        ("", "Shown"), ("Portfolio", "Shown"), ("Shown: text", "Shown: text"),
        ("Microsoft PowerPoint - x.ppt", "Shown"),
    ])
    func theDecksTitle(stated: String, meant: String) {
        let slide = page([line("Shown", y: 20, height: 30), line("text", y: 120)])
        #expect(document([slide], info: ["Title": stated]).facts.title == meant)
    }

    @Test func anAuthorWhomTheFirstPageNames() {
        let slide = page([line("Title", y: 20, height: 30), line("by Ada Lovelace, London", y: 120)])
        #expect(document([slide], info: ["Author": "Ada Lovelace"]).facts.people == ["Ada Lovelace"])
        #expect(document([slide], info: ["Author": "ada"]).facts.people == ["ada"])
        #expect(document([slide], info: ["Author": "m-user"]).facts.people == [])
    }

    @Test func aFileThatForbidsCopyingIsNotPublished() {
        let info = ["Encrypted": "yes (print:yes copy:no change:yes addNotes:yes algorithm:AES-256)"]
        let forbidden = document([slide("A")], info: info)
        #expect(!forbidden.facts.mayPublish)
        #expect(forbidden.warnings.map(\.code) == ["extraction-not-allowed"])
        #expect(document([slide("A")], info: ["Encrypted": "no"]).facts.mayPublish)
    }
}
