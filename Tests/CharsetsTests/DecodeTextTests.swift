import Testing

@testable import Charsets

@Suite struct DecodeTextTests {
    private static func decoded(_ bytes: [UInt8], _ declared: String? = nil) -> (text: String, by: String, guess: Bool)
    {
        let text = decodeText(bytes, declared: declared)
        return (String(decoding: text.bytes, as: UTF8.self), text.charset, text.isGuessed)
    }

    @Test(arguments: [
        ([0xEF, 0xBB, 0xBF, 0x61], "a", "UTF-8"), ([0xFF, 0xFE, 0xE9, 0x00], "é", "UTF-16LE"),
        ([0xFE, 0xFF, 0x00, 0xE9], "é", "UTF-16BE"), ([0xFF, 0xFE, 0, 0, 0xE9, 0, 0, 0], "é", "UTF-32LE"),
        ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0xE9], "é", "UTF-32BE"),
        ([0x61, 0, 0x62, 0, 0x63, 0], "abc", "UTF-16LE"), ([0, 0x61, 0, 0x62, 0, 0x63], "abc", "UTF-16BE"),
    ])
    func marksAndZerosTellTheEncoding(bytes: [UInt8], text: String, charset: String) {
        #expect(Self.decoded(bytes, "iso-8859-1") == (text, charset, false))
    }

    @Test func plainTextStaysAsItIs() {
        #expect(Self.decoded(Array("plain\r\n\ttext\0".utf8)) == ("plain\r\n\ttext\0", "UTF-8", false))
        #expect(Self.decoded([]) == ("", "UTF-8", false))
    }

    /// What the text says of itself is not true in some of these.
    @Test(arguments: [
        ("latin1", [0x63, 0x61, 0x66, 0xE9], "café", "WINDOWS-1252", false),
        ("ISO-8859-1", [0x93, 0x80, 0x94], "“€”", "WINDOWS-1252", false),
        ("utf-8", [0x63, 0x61, 0x66, 0xE9], "café", "WINDOWS-1252", true),
        ("x-unknown", [0x63, 0x61, 0x66, 0xE9], "café", "WINDOWS-1252", true),
        ("windows-1251", Array("café".utf8), "café", "UTF-8", false),
        ("UTF-16", Array("plain".utf8), "plain", "UTF-8", false),
        ("UTF-16", [0x63, 0x61, 0x66, 0xE9], "café", "WINDOWS-1252", true),
        // Hides text from whoever looks at the bytes, so that browsers do not read it.
        ("UTF-7", Array("+AGE-".utf8), "+AGE-", "UTF-8", false),
        ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日", "ISO-2022-JP", false),
        ("'Shift_JIS'", [0x93, 0xFA], "日", "CP932", false),
    ])
    func declaredIsBelievedWhereItCanBe(
        declared: String, bytes: [UInt8], text: String, charset: String, isGuessed: Bool
    ) {
        #expect(Self.decoded(bytes, declared) == (text, charset, isGuessed))
    }

    @Test func aFewBrokenBytesDoNotMakeItAnotherEncoding() {
        let text = String(repeating: "naïve café ", count: 5)
        #expect(Self.decoded(text.utf8 + [0xE9]) == (text + "\u{FFFD}", "UTF-8", true))
        #expect(Self.decoded(Array("naïve café".utf8.dropLast()), "utf-8") == ("naïve caf\u{FFFD}", "UTF-8", true))
        #expect(Self.decoded([0x6E, 0xC3, 0xAF, 0xE9, 0x61]).by == "WINDOWS-1252")
    }

    @Test func shortTextsAreWindows1252() {
        #expect(Self.decoded([0xCF, 0xF0, 0xE8]).by == "WINDOWS-1252")
    }

    @Test func longTextsOfOtherAlphabetsAreKnown() {
        let words = "Привет, мир. Это довольно длинный русский текст об отказах. "
        let bytes = String(repeating: "<p class=\"lead text-muted container\">\(words)</p>\n", count: 10).unicodeScalars
            .map { scalar in scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x410 + 0xC0) }
        let text = Self.decoded(bytes)
        #expect(text.by == "WINDOWS-1251")
        #expect(text.text.contains(words))
    }
}
