import Model
import Testing

@testable import Parsing

@Suite struct InvalidTextTests {
    private func message(_ bytes: [UInt8]) -> String? {
        invalidText(SourceText(path: "Content/articles/a.md", bytes: bytes))?.message
    }

    @Test(arguments: ["", "a", "\u{FEFF}a", "\u{7F}\u{80}\u{FFFD}", "漢字", "🎉"])
    func utf8IsText(text: String) { #expect(message(Array(text.utf8)) == nil) }

    /// The first place is told, whichever sort it is of.
    @Test(arguments: [
        ([0x61, 0], "the file is binary: the byte at offset 1 is zero"),
        ([0x61, 0xFF, 0], "the file is not UTF-8 text: the byte at offset 1 is 0xFF"),
        ([0x61, 0, 0xFF], "the file is binary: the byte at offset 1 is zero"),
        ([0xC3], "the file is not UTF-8 text: the byte at offset 0 is 0xC3"),
        ([0x61, 0x0F, 0x8F], "the file is not UTF-8 text: the byte at offset 2 is 0x8F"),
        ([0xFF, 0xFE], "the file is UTF-16 text"), ([0xFE, 0xFF], "the file is UTF-16 text"),
        ([0xFF, 0xFE, 0, 0], "the file is UTF-32 text"), ([0, 0, 0xFE, 0xFF], "the file is UTF-32 text"),
        ([0x61, 0, 0x62, 0, 0x63, 0, 0x64, 0], "the file is UTF-16LE text"),
        ([0, 0x61, 0, 0x62, 0, 0x63, 0, 0x64], "the file is UTF-16BE text"),
        ([0x61, 0, 0, 0, 0x62, 0, 0, 0], "the file is UTF-32LE text"),
        ([0, 0, 0, 0x61, 0, 0, 0, 0x62], "the file is UTF-32BE text"),
    ])
    func isTold(bytes: [UInt8], expected: String) { #expect(message(bytes) == expected) }
}
