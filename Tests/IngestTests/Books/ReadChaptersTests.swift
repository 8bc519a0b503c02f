import Testing

@testable import Ingest

@Suite struct ReadChaptersTests {
    private func page(_ name: String, _ title: String, _ body: String) -> InputFile {
        inputFile(
            name,
            "<html><head><title>\(title) | Clocks</title></head><body><article><h1>\(title)</h1>\(body)</article></body></html>"
        )
    }

    private let text = "<p>A sentence that is long enough to be the text of a chapter of a book.</p>"

    @Test func chaptersAreSectionsOfOneBook() throws {
        let document = try readChapters([
            page("a.html", "Arrival", text + "<h2 id='r'>Rates</h2><p>more</p>"), page("b.html", "Service", text),
        ])
        #expect(document.family == .book)
        #expect(document.facts.title == "Clocks")
        #expect(document.segments.map(\.title) == ["Arrival", "Rates", "Service"])
        #expect(document.segments.map(\.level) == [2, 3, 2])
        #expect(document.segments.map(\.key) == ["a.html", "a.html#r", "b.html"])
        #expect(document.facts.contentsCount == 2)
    }

    @Test func aTableOfContentsGivesTheOrder() throws {
        let table = page(
            "index.html", "A Book of Clocks",
            "<ul><li><a href='b.html'>1. Service</a></li><li><a href='https://x.example/en/a.html'>2. Arrival</a></li>"
                + "<li><a href='gone.html'>3. Gone</a></li></ul>")
        let document = try readChapters([
            page("a.html", "Arrival", text), table, page("b.html", "Service", text), page("c.html", "More", text),
        ])
        #expect(document.facts.title == "A Book of Clocks")
        #expect(document.segments.map(\.title) == ["1. Service", "2. Arrival", "More"])
        #expect(document.segments.allSatisfy { $0.line.hasSuffix("chapter of a book.") })
    }

    @Test func filesOfOneNameAreTwo() throws {
        let document = try readChapters([page("i.html", "One", text), page("i.html", "Two", text)])
        #expect(document.segments.map(\.key) == ["i.html", "i.html-2"])
        #expect(document.segments.map(\.title) == ["One", "Two"])
    }
}
