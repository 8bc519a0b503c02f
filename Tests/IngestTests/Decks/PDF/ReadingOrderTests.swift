import Model
import Testing

@testable import Ingest

@Suite struct ReadingOrderTests {
    private func order(_ lines: [PDFLine], fonts: CodeFonts = CodeFonts(of: [])) -> [String] {
        readingOrder(markingItems(lines), fonts: fonts).map(text(of:))
    }

    /// Row by row, as poppler may give them; nil for an empty place.
    private func rows(
        _ rows: [[String?]], x: [Double] = [40, 400], y: Double = 100, step: Double = 34
    ) -> [PDFLine] {
        rows.enumerated().flatMap { number, row in
            zip(row, x).compactMap { text, x in text.map { line($0, x: x, y: y + Double(number) * step) } }
        }
    }

    @Test func listsBesideEachOther() {
        let lines = rows([
            ["Stories", "Comments"], ["• Get", "• Get by story"], ["GET /", "GET /id"], ["• Submit", "• Add"],
        ])
        #expect(order(lines) == ["Stories", "Get", "GET /", "Submit", "Comments", "Get by story", "GET /id", "Add"])
    }

    @Test func threeColumns() {
        let lines = rows([["• A", "• B", "• C"], ["• D", "• E", "• F"], [nil, "• G", nil]], x: [40, 250, 500])
        #expect(order(lines) == ["A", "D", "B", "E", "G", "C", "F"])
    }

    @Test func linesOfColumnsNeedNotBeAtOneHeight() {
        let lines = [
            line("cd duct-talk", y: 110), line("http localhost", x: 400, y: 95), line("user (dev)", y: 250),
            line("HTTP OK", x: 400, y: 150), line("Length 18", x: 400, y: 180), line("lein repl", y: 145),
            line("{", x: 400, y: 290), line("}", x: 400, y: 340), line("example data", x: 420, y: 315),
        ]
        let meant = [
            "cd duct-talk", "lein repl", "user (dev)", "http localhost", "HTTP OK", "Length 18", "{", "example data",
            "}",
        ]
        #expect(order(lines) == meant)
    }

    @Test func oneColumnIsReadDownwards() {
        let lines = [
            line("[", y: 100), line("{", x: 60, y: 124), line("}", x: 60, y: 172), line("]", y: 196),
            line("id is 1", x: 80, y: 148),
        ]
        #expect(order(lines) == ["[", "{", "id is 1", "}", "]"])
    }

    @Test func whatReachesAcrossPartsTheColumns() {
        let above = line("A heading that goes on across both of the columns of this page", y: 60)
        let below = line("A remark that goes on across both of the columns of this page", y: 280)
        let columns = rows([["• a", "• c"], ["• b", "• d"]], y: 120)
        let lower = rows([["• e", "• g"], ["• f", "• h"]], y: 330)
        let meant = [text(of: above), "a", "b", "c", "d", text(of: below), "e", "f", "g", "h"]
        #expect(order([above] + columns + [below] + lower) == meant)
    }

    @Test func aLineFarBelowTheLeftColumnIsReadLast() {
        let lines = rows([["• a", "• c"], ["• b", "• d"]]) + [line("Source", y: 230)]
        #expect(order(lines) == ["a", "b", "c", "d", "Source"])
    }

    @Test func aListAboveARowOfCellsIsReadFirst() {
        let lines = rows([[nil, "• First"], [nil, "• Second"], [nil, "• Third"]], y: 60, step: 24)
        let cells = rows(
            [["On", "VM", "IaaS", "PaaS", "Cloud"], ["1", "2", "3", "4", "5"]],
            x: [40, 160, 280, 400, 520], y: 160)
        let meant = ["First", "Second", "Third", "On", "1", "VM", "2", "IaaS", "3", "PaaS", "4", "Cloud", "5"]
        #expect(order(lines + cells) == meant)
    }

    @Test func aZigzagIsReadDownwards() {
        let lines = [
            line("left above", y: 40), line("left again", y: 64), line("left below", y: 280), line("left last", y: 304),
            line("right between", x: 400, y: 160), line("right again", x: 400, y: 184),
        ]
        let meant = ["left above", "left again", "right between", "right again", "left below", "left last"]
        #expect(order(lines) == meant)
    }

    @Test func tablesStayRows() {
        let cells = [
            ["Name", "Size", "Time"], ["alpha", "10 kB", "3 ms"], ["beta and more", "2 MB", "14 ms"],
            ["gamma", "300 kB", "1 s"],
        ]
        let byColumn = (0..<3).flatMap { column in
            cells.indices.map { line(cells[$0][column], x: [40, 250, 450][column], y: 100 + Double($0) * 24) }
        }
        #expect(order(byColumn) == cells.flatMap { $0 })
    }

    @Test func aValueStaysWithItsLabel() {
        let lines = [
            line("Platinum", y: 100), line("Member of rank", y: 122, height: 14), line("$370", x: 400, y: 108),
            line("Silver", y: 174), line("Member of rank", y: 196, height: 14),
            line("$50 above a hundred", x: 400, y: 160),
            line("$20 below", x: 400, y: 184), line("$10 else", x: 400, y: 208), line("Gold", y: 250),
            line("$120", x: 400, y: 250),
        ]
        let meant = [
            "Platinum", "Member of rank", "$370", "Silver", "Member of rank", "$50 above a hundred", "$20 below",
            "$10 else", "Gold", "$120",
        ]
        #expect(order(lines.reversed()) == meant)
    }

    @Test func textInNarrowColumnsIsNoTable() {
        let lines = rows(
            [
                ["App is made", "Built by the", "Deployed with"], ["and tested on", "means of your", "the service of"],
                ["this machine", "choice of CI", "your own choice"],
            ], x: [40, 260, 480], step: 22)
        let meant = [
            "App is made", "and tested on", "this machine", "Built by the", "means of your", "choice of CI",
            "Deployed with", "the service of", "your own choice",
        ]
        #expect(order(lines) == meant)
    }

    /// Poppler takes what stands near for one line.
    @Test func aLineAcrossAGutterIsParted() {
        var heading = line("Members here", y: 100)
        heading.words += line("Members there", x: 220, y: 100).words
        heading.box.right = 360
        let lines = [heading] + rows([["• a", "• c"], ["• b", "• d"]], x: [40, 220], y: 134)
        #expect(order(lines) == ["Members here", "a", "b", "Members there", "c", "d"])
    }

    @Test func longSpacesDoNotPartAParagraph() {
        let lines = [100.0, 124].map { y in
            var wide = line("some words", y: y)
            wide.words += line("and others", x: 220, y: y).words
            wide.box.right = 330
            return wide
        }
        #expect(readingOrder(lines, fonts: CodeFonts(of: [])) == lines)
    }

    @Test func whatRunsUpThePageComesLast() {
        var upright = line("Aside", x: 5, y: 0)
        upright.box = PDFBox(left: 5, top: 60, right: 20, bottom: 300)
        #expect(order([upright, line("b", y: 130), line("a", y: 100)]) == ["a", "b", "Aside"])
    }

    @Test func listingsBesideEachOtherAreTwoBlocksOfCode() {
        func code(_ text: String, _ x: Double, _ y: Double) -> PDFLine { line(text, x: x, y: y, width: 10) }
        let lines = [
            code("func main() throws {", 40, 100), code("fn main() -> Result {", 400, 100),
            code("print(1, to: stream)", 80, 120), code("write(out, 1, 2)?;", 440, 120), code("}", 40, 140),
            code("}", 400, 140),
        ]
        var setting = PageSetting()
        setting.fonts = CodeFonts(of: [page(lines)])
        let blocks = pageBlocks(readingOrder(lines, fonts: setting.fonts), setting)
        #expect(
            blocks == [
                .code(language: "", text: "func main() throws {\n    print(1, to: stream)\n}"),
                .code(language: "", text: "fn main() -> Result {\n    write(out, 1, 2)?;\n}"),
            ])
    }

    @Test func commentsBehindCodeStayInTheirLines() {
        func code(_ text: String, _ x: Double, _ y: Double) -> PDFLine { line(text, x: x, y: y, width: 10) }
        let lines = [
            code("start(all, of: them)", 40, 100), code("// now and here", 260, 100),
            code("stop(one, at: end)", 40, 120),
            code("// then and there", 260, 120),
        ]
        #expect(order(lines, fonts: CodeFonts(of: [page(lines)])) == lines.map(text(of:)))
    }

    /// A table in one of two columns of a paper: its own gutters are as wide as theirs.
    @Test func aTableInAColumnDoesNotEndTheColumns() {
        let cells = [["Name", "Size"], ["alpha", "10 kB"], ["beta", "200 kB"]]
        let left = ["one of the lines", "two of the lines"].enumerated()
            .map { line($1, x: 40, y: 40 + Double($0) * 24) }
        let table = rows(cells, x: [40, 150], y: 88, step: 24)
        let below = (0..<8).map { line("left \($0) of the lines", x: 40, y: 160 + Double($0) * 24) }
        let right = (0..<13).map { line("right \($0) is full", x: 250, y: 40 + Double($0) * 24) }
        let meant = left + table + below + right
        #expect(order((left + table + right + below)) == meant.map(text(of:)))
        #expect(order(meant.sorted { $0.box.top < $1.box.top }) == meant.map(text(of:)))
    }

    /// Each column has the next two in it: the search for columns ends.
    @Test func stairsAreReadToTheirEnd() {
        let lines = (0..<400).map { line("x\($0)", x: Double($0 / 2) * 40, y: Double($0) * 15, height: 10) }
        #expect(order(lines).sorted() == lines.map(text(of:)).sorted())
    }
}
