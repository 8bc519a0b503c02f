import Testing

@testable import Ingest

@Suite struct LineTextTests {
    /// A hyphen at the end of a line: the document's other words tell whether it is the word's own.
    private static let cases: [(String, String, Set<String>, Bool, String)] = [
        ("cloud-", "native", [], false, "cloud-native"),
        ("infor-", "mation", [], false, "infor-mation"),
        ("infor-", "mation", ["information"], false, "information"),
        ("the infor-", "mation here", ["information"], false, "the information here"),
        ("re-", "sign", ["resign", "re-sign"], false, "re-sign"),
        ("infor-", "mation", [], true, "information"), ("infor\u{2010}", "mation", [], true, "information"),
        ("cloud\u{2010}", "native", [], false, "cloud\u{2010}native"),
        ("cloud-", "native", ["cloud-native"], true, "cloud-native"),
        ("Packard-", "Bell", [], true, "Packard-Bell"),
        ("pages 3-", "4", [], false, "pages 3- 4"), ("this -", "that", [], false, "this - that"),
        ("one", "two", [], false, "one two"), ("in\u{AD}", "form", [], false, "inform"),
        ("東京", "タワー", [], false, "東京タワー"), ("東京", "Tower", [], false, "東京 Tower"),
        ("한국", "사람", [], false, "한국 사람"),
    ]

    @Test(arguments: cases)
    func joining(line: String, next: String, words: Set<String>, isRunningText: Bool, meant: String) {
        var text = line
        joinLines(&text, next, words: words, isRunningText: isRunningText)
        #expect(text == meant)
    }

    @Test func wordsWithoutAGapAreOne() {
        func word(_ text: String, _ left: Double, _ right: Double) -> PDFWord {
            PDFWord(text: text, box: PDFBox(left: left, top: 0, right: right, bottom: 20))
        }
        let words = [
            word("“", 0, 5), word("Weave", 5.1, 50), word("is", 55, 60), word("\u{F0E8}", 65, 70), word("it", 75, 80),
        ]
        let line = PDFLine(words: words, box: PDFBox(left: 0, top: 0, right: 80, bottom: 20))
        #expect(text(of: line) == "“Weave is it")
    }

    @Test func theDocumentsWords() {
        let words = vocabulary(of: [page([line("(Information, cloud-native infor-", y: 0)])])
        #expect(words == ["information", "cloud-native"])
    }
}
