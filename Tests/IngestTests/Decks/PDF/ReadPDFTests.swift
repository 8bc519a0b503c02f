import Glibc
import Testing

@testable import Ingest

/// Through poppler, on a file that is made here.
@Suite struct ReadPDFTests {
    private func file(_ bytes: [UInt8]) throws -> InputFile {
        var template = Array("/tmp/kb-pdf-test-XXXXXX".utf8CString)
        let number = mkstemp(&template)
        try #require(number >= 0)
        defer { close(number) }
        #expect(write(number, bytes, bytes.count) == bytes.count)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return InputFile(name: "deck.pdf", bytes: bytes, path: path)
    }

    /// Without a table of objects: poppler finds them all the same.
    private let onePage = """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 720 405] /Contents 4 0 R
          /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
        4 0 obj << /Length 104 >> stream
        BT /F 30 Tf 40 340 Td (Clock skew) Tj /F 14 Tf 0 -100 Td (A body text) Tj ET
        endstream endobj
        trailer << /Root 1 0 R /Size 5 >>
        %%EOF
        """

    @Test func aPage() throws {
        let file = try file(Array(onePage.utf8))
        defer { unlink(file.path) }
        let document = try readPDF(file)
        #expect(document.segments.map(\.title) == ["Clock skew"])
        #expect(document.segments[0].place == .slide(1))
        #expect(document.segments[0].text == .blocks([.paragraph([.text("A body text")])]))
        #expect(document.facts.title == "Clock skew")
        #expect(document.facts.slideCount == 1)
    }

    @Test func pictures() throws {
        let file = try file(Array(onePage.utf8))
        defer { unlink(file.path) }
        let pictures = try thumbnails(of: file, pages: 1...3, width: 320)
        #expect(pictures.map(\.page) == [1])
        // A PNG's width stands big-endian in bytes 16 to 19 (PNG 1.2, 11.2.2).
        #expect(pictures[0].png.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
        #expect(pictures[0].png[16..<20] == [0, 0, 1, 64])
    }

    @Test(arguments: [
        ("<!doctype html><html><title>Log in</title>", "is not a PDF: it is a web page"),
        ("PK\u{3}\u{4}", "is not a PDF: it is a zip file"), ("", "is not a PDF: it is empty"),
        ("%PDF-1.4\nnothing", "is damaged, no page of it can be read"),
    ])
    func refusals(text: String, reason: String) throws {
        let file = try file(Array(text.utf8))
        defer { unlink(file.path) }
        let refusal = #expect(throws: IngestRefusal.self) { try readPDF(file) }
        #expect(refusal?.description.hasPrefix(reason) == true)
    }
}
