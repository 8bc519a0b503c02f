import Testing

@testable import Ingest

@Suite struct PageBoxesTests {
    private func boxes(_ body: String) -> [PDFPage] {
        readPageBoxes(Array("<html><head><title>a<b</title></head><body><doc>\(body)</doc></body></html>".utf8))
    }

    private func word(_ text: String, _ edges: String = "1.0", _ more: String = "2.5") -> String {
        "<word xMin=\"\(edges)\" yMin=\"\(more)\" xMax=\"30.250000\" yMax=\"40.0\">\(text)</word>"
    }

    @Test func pagesLinesAndWords() {
        let pages = boxes(
            """
            <page width="720.000000" height="405.500000"><flow><block xMin="1" yMin="2" xMax="3" yMax="4">
            <line xMin="1" yMin="2" xMax="3" yMax="4">\(word("One"))\(word("two", "-3.5"))</line></block></flow></page>
            <page width="1" height="2"></page>
            """)
        #expect(pages.map(\.width) == [720, 1])
        #expect(pages[0].height == 405.5)
        #expect(pages[0].lines.map { $0.words.map(\.text) } == [["One", "two"]])
        #expect(pages[0].lines[0].box == PDFBox(left: -3.5, top: 2.5, right: 30.25, bottom: 40))
        #expect(pages[1].lines.isEmpty)
    }

    @Test(arguments: ["nan", "-inf", "12a", "99999999999999999999999"])
    func aWordWithoutAPlaceIsPassedOver(number: String) {
        let pages = boxes("<page width=\"9\" height=\"9\"><line>\(word("lost", number))\(word("kept"))</line></page>")
        #expect(pages[0].lines[0].words.map(\.text) == ["kept"])
    }

    @Test(arguments: [
        "", "<page", "<page width=\"1\"", "<word>", "<page width=\"9\" height=\"9\"><line><word xMin=\"1",
        "</line></line>",
        "<line><word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">before a page</word></line>",
    ])
    func brokenOutputHasNoLines(body: String) {
        #expect(readPageBoxes(Array(body.utf8)).allSatisfy { $0.lines.isEmpty })
    }

    @Test(arguments: [
        ("plain", "plain"), ("a&amp;b&lt;c&gt;&quot;&apos;", "a&b<c>\"'"), ("&amp;lt;", "&lt;"), ("&nbsp;", "&nbsp;"),
        ("e\u{FB03}cient \u{FB01}le", "efficient file"), ("\u{FB06}", "st"), ("co\u{AD}op", "coop"),
        ("co\u{AD}", "co\u{AD}"),
        ("a\u{1B}[1mb\u{0}\u{85}", "a[1mb"), ("\u{FFFE}x\u{1FFFF}", "x"), ("日本", "日本"),
    ])
    func words(written: String, meant: String) {
        #expect(cleanWord(Array(written.utf8)[...]) == meant)
    }
}
