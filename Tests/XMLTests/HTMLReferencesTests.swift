import Testing

@testable import XML

@Suite struct HTMLReferencesTests {
    @Test(
        arguments: [
            ("AT&T &copy 2024", "AT&T &copy; 2024"), ("?a=1&copy=2", "?a=1&copy=2"), ("&copy; &amp;", "&copy; &amp;"),
            ("a&lbrace;b", "a{b"), ("a\u{0}b", "ab"), ("&notaname x", "&notaname x"),
            ("&AMP; &LT;b", "&amp; &lt;b"),
        ])
    func referencesAreMadeKnown(text: String, made: String) {
        #expect(String(decoding: withKnownReferences(Array(text.utf8)), as: UTF8.self) == made)
    }

    @Test func everyPageIsReadWithThem() throws {
        #expect(try readHTML(Array("<p>AT&T &copy 2024 a&lbrace;b".utf8)).root.text == "AT&T © 2024 a{b")
    }
}
