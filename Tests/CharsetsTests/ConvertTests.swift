import Testing

@testable import Charsets

@Suite struct ConvertTests {
    /// What each encoding has no character for, between characters that must stay.
    @Test(
        arguments: [
            ("windows-1252, 0x81", "WINDOWS-1252", [0x61, 0x81, 0xE9], "a\u{FFFD}é"),
            ("windows-1252, the end", "WINDOWS-1252", [0x61, 0x9D], "a\u{FFFD}"),
            ("UTF-16, half a pair", "UTF-16LE", [0x61, 0, 0x00, 0xD8, 0x62, 0], "a\u{FFFD}b"),
            ("UTF-16, an odd byte", "UTF-16LE", [0x61, 0, 0x62], "a\u{FFFD}"),
            ("UTF-32, past Unicode", "UTF-32LE", [0x61, 0, 0, 0, 0, 0, 0x11, 0, 0x62, 0, 0, 0], "a\u{FFFD}b"),
            ("Shift JIS, half a character", "SHIFT_JIS", [0x61, 0x82], "a\u{FFFD}"),
        ] as [(String, String, [UInt8], String)])
    func whatIsNoCharacterIsMarkedAndTheRestStays(_ name: String, charset: String, bytes: [UInt8], text: String) {
        #expect(convert(bytes, from: charset).map { String(decoding: $0, as: UTF8.self) } == text)
    }

    @Test func whatIsLongerThanAChunkIsWhole() {
        let bytes = [UInt8](repeating: 0xE9, count: 200_000)
        #expect(convert(bytes, from: "ISO-8859-1")?.count == 400_000)
    }

    @Test func aLetterThatIsHeldBackIsNotLost() throws {
        #expect(String(decoding: try #require(convert([0xF9, 0xED], from: "WINDOWS-1255")), as: UTF8.self) == "שם")
    }

    @Test func anUnknownEncodingIsNone() {
        #expect(convert([0x61], from: "NO-SUCH-CHARSET") == nil)
    }
}
