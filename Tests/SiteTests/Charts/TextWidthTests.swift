import Testing

@testable import Site

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("a", 7), ("il.", 10), ("MW", 19), ("Café", 24), ("Cafe\u{301}", 24), ("漢字", 21), ("한글", 21),
    ])
    func aWidthIsEstimatedByLetters(text: String, width: Int) {
        #expect(textWidth(text, size: 10) == width)
    }

    @Test(arguments: [
        ("short", 100, "short"), ("a longer label", 55, "a longer…"), ("a  b", 20, "a…"), ("漢字漢字", 40, "漢字…"),
        ("word", 1, "…"), ("", 0, ""),
    ])
    func aLabelIsCutToFit(text: String, width: Int, label: String) {
        #expect(fitted(text, width: width, size: 10) == label)
    }

    @Test(arguments: ["Rows, tables or a primary are gone", "データベースが応答しない場合の手順", "👩‍💻 on call", "مرحبا بالعالم اليوم"])
    func aCutLabelIsNeverWider(text: String) {
        for width in stride(from: 20, to: 400, by: 7) {
            #expect(textWidth(fitted(text, width: width, size: 13), size: 13) <= width)
        }
    }
}
