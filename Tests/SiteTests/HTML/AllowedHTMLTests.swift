import Testing

@testable import Site

struct AllowedHTMLTests {
    @Test(arguments: [
        ("", ""), ("plain é 🎉 ·\t\r\n", "plain é 🎉 ·\t\r\n"), ("\u{0}\u{1F}a\u{7F}", "a"), ("a\u{80}\u{9F}b", "ab"),
        ("\u{A0}\u{FFFD}\u{FEFF}", "\u{A0}\u{FFFD}\u{FEFF}"), ("a\u{FFFE}\u{FFFF}\u{1}b\u{C}c", "abc"),
    ])
    func leavesOutWhatIsForbidden(page: String, allowed: String) {
        #expect(allowedHTML(Array(page.utf8)) == Array(allowed.utf8))
    }

    /// Bytes that begin a character of which the rest is not there.
    @Test(arguments: [[0xC2], [0xEF], [0xEF, 0xBF]] as [[UInt8]])
    func endsWithThePage(page: [UInt8]) { #expect(allowedHTML(page) == page) }
}
