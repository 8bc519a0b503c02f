import Testing

@testable import Ingest

@Suite("Text without control characters") struct NormalTextTests {
    @Test(arguments: [
        ("plain", "plain", "plain"), ("two  spaces ", "two  spaces ", "two spaces "),
        ("a\r\nb\rc\nd", "a\nb\nc\nd", "a b c d"), ("a\u{B}b\u{C}c\td", "a\nb\nc\td", "a b c d"),
        ("a\u{85}b\u{2028}c\u{2029}d", "a\nb\nc\nd", "a b c d"), ("a\u{0}\u{1F}\u{7F}\u{80}\u{9F}b", "ab", "ab"),
        ("a\u{FEFF}\u{FFFE}\u{FFFF}b", "ab", "ab"), ("é\u{A0}—\u{2027}\u{FFFD}😀", "é\u{A0}—\u{2027}\u{FFFD}😀", nil),
        ("a \t\n b", "a \t\n b", "a b"),
    ])
    func controls(text: String, withLines: String, onOneLine: String?) {
        #expect(withoutControls(text, keepsLines: true) == withLines)
        #expect(withSingleSpaces(text) == onOneLine ?? text)
    }

    @Test(arguments: [
        (" a\n \u{A0}\u{202F}b ", "a b "), ("a\u{AD}\u{200B}\u{2060}\u{FEFF}b", "ab"),
        ("a\u{85}b\u{2028}c", "a b c"), ("\u{1}a\u{9F}b\u{7F}", "ab"),
        ("é—\u{2082}\u{2100}\u{FFFD}😀", "é—\u{2082}\u{2100}\u{FFFD}😀"),
    ])
    func collapsedSpace(text: String, shown: String) {
        var dropsSpace = true
        #expect(String(decoding: collapsed(text, dropsSpace: &dropsSpace), as: UTF8.self) == shown)
        #expect(dropsSpace == (shown.last == " "))
    }

    @Test(arguments: [
        ("", ""), (" \n\t\n", ""), ("\n \n a\n\nb\n \u{A0}\n", " a\n\nb"), ("a", "a"), ("\u{2003}\n-", "-"),
    ])
    func blankEnds(text: String, kept: String) {
        #expect(withoutBlankEnds(text) == kept)
    }
}
