import Testing

@testable import Ingest

@Suite struct FormatTests {
    @Test(
        arguments: [
            ("a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHi", .captions),
            ("a.txt", "1\n00:00:01,000 --> 00:00:02,000\nHi", .captions),
            ("a.xml", "<?xml version='1.0'?><x:tt xmlns:x='http://www.w3.org/ns/ttml'/>", .captions),
            ("a.xml", "<!-- a > b --><?xml-stylesheet href='a'?><rss version='2.0'/>", .feed),
            ("noname", "<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", .feed),
            ("a.html", "<!-- saved -->\n<!DOCTYPE html><html></html>", .html),
            ("a.html", "Words first <p>then a paragraph", .html),
            ("a.fodp", "<office:document/>", .odp),
            ("a.md", "<div>\n\n# Title\n\n</div>", .markdown),
            // Notes about formats, and timelines, are notes.
            ("a.md", "A file begins with %PDF-1.7 and ends with %%EOF.", .markdown),
            ("a.md", "RIFF is a form of container", .markdown), ("a.md", "GIF89a explained", .markdown),
            ("a.md", "BZh is how bzip2 files begin", .markdown), ("a.md", "ID3 tags", .markdown),
            ("a.md", "PK is a unit", .markdown), ("a.md", "The ftyp box", .markdown),
            ("a.md", "12:30 --> 12:45 rolled back\n\n# Timeline", .markdown),
        ] as [(String, String, Format)])
    func textIsKnownByHowItBegins(name: String, text: String, expected: Format) throws {
        #expect(try format(of: file(name, Array(text.utf8))) == expected)
    }

    @Test(arguments: [
        ("%PDF-1.4\n", "a.pdf", true), ("\n\n%PDF-1.4\n", "noname", true), ("HTTP/1.1 200\n%PDF-1.4\n", "a.pdf", true),
    ])
    func aPDFMayBeginWithOtherBytes(text: String, name: String, isPDF: Bool) throws {
        #expect((try format(of: file(name, Array(text.utf8))) == .pdf) == isPDF)
    }

    @Test(
        arguments: [
            ("a.epub", [0xFF, 0xD8, 0xFF, 0xE0], "JPEG"), ("a.pdf", [0x89, 0x50, 0x4E, 0x47], "PNG"),
            ("a.md", [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0], "GIF"),
            ("a.ppt", [0xD0, 0xCF, 0x11, 0xE0], "save it as PPTX"), ("a.md", [0x1F, 0x8B, 8], "unpack"),
            ("a.vtt", [0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70], "film"), ("a.md", [], "is empty"),
            ("a.epub", Array("%PDF-1.4".utf8), "no EPUB but a PDF"), ("a.pdf", Array("<html>".utf8), "HTML"),
            ("a.md", [UInt8](repeating: 0x61, count: 5) + [UInt8](repeating: 0, count: 500), "holds no text"),
            ("a.bin", (0...255).flatMap { [UInt8($0), UInt8($0)] }, "holds no text"),
            ("a.opml", Array("<opml/>".utf8), "the feeds themselves"),
        ] as [(String, [UInt8], String)])
    func whatIsNotReadSaysWhatItIs(name: String, bytes: [UInt8], phrase: String) {
        let refusal = #expect(throws: IngestRefusal.self) { try format(of: file(name, bytes)) }
        #expect(refusal.map { "\($0)".contains(phrase) } == true)
    }

    /// The sample that is looked at ends within a character in two of three.
    @Test(arguments: 0..<3)
    func longTextsOfManyBytesACharacterAreText(ahead: Int) throws {
        let text = String(repeating: "a", count: ahead) + String(repeating: "障", count: 30_000)
        #expect(try format(of: file("a.md", Array(text.utf8))) == .markdown)
    }

    private func file(_ name: String, _ bytes: [UInt8]) -> InputFile { InputFile(name: name, bytes: bytes, path: name) }
}
