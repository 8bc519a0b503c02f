import Model
import Testing

@testable import Ingest

@Suite struct PageBlocksTests {
    private func blocks(_ lines: [PDFLine]) -> [Block] {
        var setting = PageSetting()
        setting.fonts = CodeFonts(of: [page(lines)])
        return pageBlocks(markingItems(lines), setting)
    }

    private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

    private func bullets(_ items: [[Block]], start: Int? = nil) -> Block {
        .list(List(start: start, isTight: true, items: items.map { ListItem(blocks: $0) }))
    }

    @Test func fullLinesMakeAParagraph() {
        let lines = [
            line("This line is full to its right edge", y: 100), line("and this one of more goes on up to it", y: 124),
            line("end.", y: 148), line("Another one", y: 190),
        ]
        #expect(
            blocks(lines) == [
                paragraph("This line is full to its right edge and this one of more goes on up to it end."),
                paragraph("Another one"),
            ])
    }

    @Test func aFirstLineMayBeIndented() {
        let lines = [
            line("A paragraph begins with a full", x: 60, y: 100), line("line that is followed by", x: 40, y: 124),
        ]
        #expect(blocks(lines) == [paragraph("A paragraph begins with a full line that is followed by")])
    }

    @Test func aShortLineEndsAParagraph() {
        let lines = [line("Short", y: 100), line("A much longer line than the first one", y: 124)]
        #expect(blocks(lines) == [paragraph("Short"), paragraph("A much longer line than the first one")])
    }

    @Test func bulletsInAColumnOfTheirOwnNestTheirItems() {
        let lines = [
            line("●", x: 40, y: 104, height: 12), line("●", x: 40, y: 184, height: 12),
            line("First", x: 60, y: 100), line("○ Inner which is a rather long item", x: 70, y: 126),
            line("and goes on", x: 90, y: 150), line("Second", x: 60, y: 180),
        ]
        let inner = bullets([[paragraph("Inner which is a rather long item and goes on")]])
        #expect(blocks(lines) == [bullets([[paragraph("First"), inner], [paragraph("Second")]])])
    }

    @Test func numbersCountOn() {
        let lines = [line("3. Three", y: 100), line("4) Four", y: 130), line("9. Nine", y: 160)]
        #expect(
            blocks(lines) == [
                bullets([[paragraph("Three")], [paragraph("Four")]], start: 3),
                bullets([[paragraph("Nine")]], start: 9),
            ])
    }

    @Test func columnsAreListsOfTheirOwn() {
        let lines = [line("• Left", x: 40, y: 100), line("•Right", x: 400, y: 100)]
        #expect(blocks(lines) == [bullets([[paragraph("Left")]]), bullets([[paragraph("Right")]])])
    }

    @Test func aBulletInALinePartsIt() {
        let row = PDFLine(
            words: line("• Left", x: 40, y: 100).words + line("• Right", x: 300, y: 100).words,
            box: PDFBox(left: 40, top: 100, right: 380, bottom: 120))
        #expect(blocks([row]) == [bullets([[paragraph("Left")]]), bullets([[paragraph("Right")]])])
    }

    @Test func evenWordsAreCodeWithItsIndentation() {
        func code(_ text: String, _ column: Double, _ y: Double) -> PDFLine {
            line(text, x: 40 + column * 10, y: y, width: 10)
        }
        let lines = [
            line("Before it", y: 40), code("func main() throws {", 0, 100), code("print(1, to: stream)", 4, 120),
            code("}", 0, 160), line("After it", y: 220),
        ]
        let text = "func main() throws {\n    print(1, to: stream)\n\n}"
        #expect(blocks(lines) == [paragraph("Before it"), .code(language: "", text: text), paragraph("After it")])
    }

    @Test(arguments: [
        ("•", false, ListMarker.bullet), ("–", false, .bullet), ("\u{F0B7}", false, .bullet), ("o", true, .bullet),
        ("12.", false, .number(12)), ("3)", false, .number(3)),
    ])
    func markers(word: String, isApart: Bool, meant: ListMarker) {
        #expect(marker(word, isApart: isApart) == meant)
    }

    @Test(arguments: ["o", "a", "2017.", "1.5", "-x", "05.", "+1.", "—", "…", ""])
    func noMarkers(word: String) {
        #expect(marker(word, isApart: false) == nil)
    }

    /// Rows that are nested ever deeper do not make a tree that is too deep.
    @Test func nestingEnds() throws {
        let items = (0..<200).map {
            PageItem(
                marker: .bullet, indent: Double($0) * 20, box: PDFBox(left: 0, top: 0, right: 1, bottom: 10),
                bottom: 10,
                content: [.text("\($0)")])
        }
        var depth = 0
        var blocks = lists(of: items)
        while case .list(let list)? = blocks.last, let item = list.items.last {
            depth += 1
            blocks = item.blocks
        }
        #expect(depth == 8)
        #expect(lists(of: items).plainText.split(separator: "\n").count == 200)
    }
}
