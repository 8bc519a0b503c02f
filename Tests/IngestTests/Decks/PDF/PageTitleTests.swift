import Testing

@testable import Ingest

@Suite struct PageTitleTests {
    private func titleOf(_ lines: [PDFLine]) -> String { title(of: page(lines), PageSetting()).text }

    private static let cases: [(String, [PDFLine])] = [
        // The tallest in the upper part, not the first.
        ("Title", [line("Small above", y: 20, height: 10), line("Title", y: 40, height: 30), line("Text", y: 300)]),
        // Over two lines, and in two pieces of one.
        ("A long title", [line("A long", y: 20, height: 30), line("title", y: 55, height: 30), line("Text", y: 120)]),
        ("A title", [line("title", x: 120, y: 20, height: 30), line("A", x: 90, y: 20, height: 30), line("T", y: 99)]),
        // The same height further down is another text.
        ("Title", [line("Title", y: 20, height: 30), line("Heading", y: 140, height: 30), line("Text", y: 200)]),
        // Nearly as tall, but at the very top.
        ("At the top", [line("At the top", y: 20, height: 30), line("Taller text", y: 130, height: 34)]),
        // At the bottom where there is nothing else.
        ("At the bottom", [line("At the bottom", y: 300, height: 40), line("by Ada", y: 350, height: 20)]),
        ("", [line("42 %", y: 20, height: 60), line("7", y: 100, height: 60)]), ("", []),
    ]

    @Test(arguments: cases)
    func titles(meant: String, lines: [PDFLine]) {
        #expect(titleOf(lines) == meant)
    }

    @Test func longTextOfOneHeightIsNoTitle() {
        let lines = (0..<8).map { line("A line of running text", y: 20 + Double($0) * 22) }
        #expect(titleOf(lines) == "")
    }

    @Test func runningTextHasATitleOnlyWhereALineIsTaller() {
        let text = (0..<6).map { line("Text", y: 100 + Double($0) * 60) }
        let setting = PageSetting(isRunningText: true)
        #expect(title(of: page([line("Heading", y: 20, height: 26)] + text), setting).text == "Heading")
        #expect(title(of: page(text), setting).text == "")
        #expect(title(of: page(text), PageSetting()).text == "Text")
    }

    @Test func bulletsAndUprightTextAreNoTitles() {
        var bullet = line("An item", y: 20, height: 40)
        bullet.marker = .bullet
        var upright = line("Side", y: 0)
        upright.box = PDFBox(left: 0, top: 0, right: 10, bottom: 90)
        #expect(titleOf([bullet, upright, line("Title", y: 80, height: 30)]) == "Title")
    }
}
