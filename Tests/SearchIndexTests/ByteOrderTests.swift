import Testing

@testable import SearchIndex

@Suite struct ByteOrderTests {
    /// U+FF5E comes after U+1F600 in UTF-16; the two ways to write é are the same string to Swift.
    @Test(arguments: [
        ("", "a", true), ("a", "", false), ("a", "a", false), ("a", "ab", true), ("ab", "a", false), ("a", "b", true),
        ("Z", "a", true), ("z", "é", true), ("e\u{301}", "é", true), ("é", "e\u{301}", false), ("\u{FF5E}", "😀", true),
        ("*on", "a", true),
    ])
    func isThatOfUTF8(first: String, second: String, precedes: Bool) {
        #expect(first.precedesInBytes(second) == precedes)
    }
}
