import Ingest
import ZipBytes

/// What the bytes of a fuzzer stand for: each reader of `kb ingest` is reached by one of these.
public enum IngestInput: String, CaseIterable, Sendable {
    /// Of any file that is a zip.
    case archive
    /// Parts of a deck or a book, parted by NUL; those that are missing are sound ones.
    case pptx, odp, epub
    /// What poppler says of a PDF.
    case pdf
    case page, captions, markdown, feed
    /// A generated file that people may have edited.
    case file

    /// The documents that are read from it; none where it is refused.
    func documents(of bytes: [UInt8]) -> [IngestedDocument] {
        switch self {
        case .archive: read(["a.pptx", "a.odp", "a.epub"][bytes.count % 3], bytes)
        case .pptx: read("a.pptx", zipBytes(parts(bytes, pptxParts).map { ZipPart($0.name, $0.bytes) }))
        case .odp: read("a.odp", zipBytes(parts(bytes, odpParts).map { ZipPart($0.name, $0.bytes) }))
        case .epub: read("a.epub", zipBytes(parts(bytes, epubParts).map { ZipPart($0.name, $0.bytes) }))
        case .pdf: [pdfDocument(ofPopplerText: bytes)]
        case .page: read("a.html", bytes)
        case .captions: read(["a.vtt", "a.srt", "a.ttml", "a.info.json"][bytes.count % 4], bytes)
        case .markdown: read("a.md", bytes)
        case .feed: read("a.xml", bytes)
        case .file: []
        }
    }
}

private func read(_ name: String, _ bytes: [UInt8]) -> [IngestedDocument] {
    // It would be written to a file, and another program asked.
    if bytes.prefix(1100).split(separator: UInt8(ascii: "%")).contains(where: { $0.starts(with: "PDF".utf8) }) {
        return []
    }
    let file = InputFile(name: name, bytes: bytes, path: "/nowhere/\(name)")
    return (try? readInput([file])) ?? []
}

/// The parts with pieces of the input in the places of the first of them.
private func parts(_ bytes: [UInt8], _ sound: [(name: String, text: String)]) -> [(name: String, bytes: [UInt8])] {
    let pieces = bytes.split(separator: 0, omittingEmptySubsequences: false)
    return sound.enumerated().map { number, part in
        let piece = number < pieces.count ? Array(pieces[number]) : []
        return (part.name, piece.isEmpty ? Array(part.text.utf8) : piece)
    }
}
