import Testing

@testable import Terminal

@Suite struct ColumnsTests {
    @Test(arguments: [
        ("abc", 5, "abc  "), ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abc", 1, "…"), ("abc", 0, ""), ("", 2, "  "),
        ("汉字", 5, "汉字 "), ("汉字", 3, "汉…"), ("汉字", 2, "… "), ("a\nb\tc", 5, "a b c"),
        ("a\u{1B}[2J", 5, "a\u{FFFD}[2J"), ("e\u{301}te", 3, "e\u{301}te"),
    ])
    func fitsJustSoManyColumns(text: String, width: Int, shown: String) {
        #expect(fitted(text, width) == shown)
        #expect(columns(of: fitted(text, width)) == width)
    }

    @Test(arguments: [("abc", 5, "abc"), ("abcdef", 5, "abcd…")])
    func isShortenedWithoutSpaces(text: String, width: Int, shown: String) {
        #expect(shortened(text, width) == shown)
    }

    @Test(arguments: [(0, "   ·"), (7, "   7"), (1234, "1234"), (12345, "12345")])
    func numbersStandOnTheRight(number: Int, shown: String) { #expect(aligned(number, 4, plain) == shown) }

    @Test func pairsAreAligned() {
        let pairs = [(ref: "a", text: "One"), (ref: "abc", text: "Two")]
        #expect(pairLines(pairs, indent: "  ", style: plain) == "  a    One\n  abc  Two\n")
    }

    @Test func whatIsCopiedIsNeverCut() {
        let narrow = Style(usesColor: false, width: 24)
        let pairs = [(ref: "practices/long-name", text: "Title"), (ref: "b", text: "A title that is long")]
        #expect(pairLines(pairs, indent: "", style: narrow) == "practices/long-name\nb             A title t…\n")
    }
}
