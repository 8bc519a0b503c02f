import Archives
import Charsets

/// How a file is read.
public enum Format: String, Sendable { case pptx, odp, pdf, epub, captions, feed, html, markdown }

/// By what the file is, and by its name only where that does not tell.
///
/// - Throws: for what is not read, and for a file that is not what its name says.
public func format(of file: InputFile) throws(IngestRefusal) -> Format {
    if file.bytes.isEmpty { throw IngestRefusal("is empty") }
    if archiveSigns.contains(where: { file.bytes.starts(with: $0) }) { return try formatOfArchive(file) }
    if isPDF(file) { return try named(.pdf, file) }
    if let name = otherKind(file.bytes) { throw IngestRefusal("is \(name)") }
    if let format = try formatOfText(file) { return try named(format, file) }
    switch file.ending {
    case "pptx", "pptm", "ppsx", "potx", "odp", "otp", "epub", "pdf", "docx", "xlsx":
        throw IngestRefusal("is no \(file.ending.uppercased()): it holds text")
    case "vtt", "srt", "ttml", "dfxp", "json", "json3": return .captions
    case "html", "htm", "xhtml", "shtml": return .html
    default:
        if !holdsText(file.bytes) { throw IngestRefusal("holds no text: it is of a kind that is not read") }
        return .markdown
    }
}

/// Of a part, of the end of an archive, and of one in pieces (APPNOTE.TXT, 4.3.7, 4.3.16, 8.5.3). A text may begin with
/// the two letters, too.
private let archiveSigns: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
]

/// Few of a text's characters control something, in whatever encoding it is.
private func holdsText(_ bytes: [UInt8]) -> Bool {
    let sample = decodeText(Array(bytes.prefix(4096))).bytes
    return sample.count(where: isControl) * 32 <= sample.count
}

/// What no text has; tabs, line feeds and form feeds are in many.
private func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B || byte == 0x7F
}

/// A file whose name says that it is something else entirely was saved by mistake, as a login page in place of a PDF is.
private func named(_ format: Format, _ file: InputFile) throws(IngestRefusal) -> Format {
    let binary = ["pptx", "pptm", "ppsx", "potx", "odp", "otp", "epub", "pdf"]
    if binary.contains(file.ending), !(format == .pdf && file.ending == "pdf") {
        let what = ["html": "an HTML page", "pdf": "a PDF", "feed": "XML", "captions": "captions or JSON"]
        throw IngestRefusal(
            "is no \(file.ending.uppercased()) but \(what[format.rawValue] ?? "text"): fetch it again, or rename it")
    }
    return format
}

/// The header may stand behind other bytes (ISO 32000-1, annex H.3.4.1); but notes about PDF have it in them, too.
private func isPDF(_ file: InputFile) -> Bool {
    let sign = Array("%PDF-".utf8)
    let head = file.bytes.prefix(1024)
    guard let start = head.indices.first(where: { head[$0] == sign[0] && file.bytes[$0...].starts(with: sign) })
    else { return false }
    return start == 0 || file.ending == "pdf" || head[..<start].contains(where: isControl)
        || head[..<start].allSatisfy { $0 <= 0x20 || $0 >= 0x80 }
}

private func formatOfArchive(_ file: InputFile) throws(IngestRefusal) -> Format {
    let archive: Archive
    do throws(ArchiveProblem) {
        archive = try Archive(file.bytes)
    } catch {
        throw IngestRefusal(error.description)
    }
    let names = Set(archive.names)
    let type = mimeType(of: archive)
    if type.hasPrefix("application/epub") || names.contains("META-INF/container.xml") && !type.contains("opendocument")
    {
        return .epub
    }
    if type.contains("opendocument") {
        if type.contains("presentation") { return .odp }
        throw IngestRefusal("is no presentation but a document of another kind: export it as PDF or HTML")
    }
    if names.contains("content.xml") { return .odp }
    if names.contains("word/document.xml") { throw IngestRefusal("is a text document: export it as PDF or HTML") }
    if names.contains("xl/workbook.xml") { throw IngestRefusal("is a spreadsheet, which is not read") }
    if names.contains("index.apxl") || names.contains(where: { $0.hasPrefix("Index/") && $0.hasSuffix(".iwa") }) {
        throw IngestRefusal("is a file of Keynote or Pages: export it as PPTX or PDF")
    }
    if names.contains("ppt/presentation.xml") || names.contains("_rels/.rels") { return .pptx }
    // What is broken is told better by the reader of what the name says.
    switch file.ending {
    case "epub": return .epub
    case "odp", "otp": return .odp
    case "pptx", "pptm", "ppsx", "potx": return .pptx
    default: throw IngestRefusal("is an archive: unpack it and name the files")
    }
}

private func mimeType(of archive: borrowing Archive) -> String {
    let bytes = (try? archive.part("mimetype")) ?? nil
    return String(decoding: bytes ?? [], as: UTF8.self)
}

/// What a file is that cannot be read, by its first bytes.
private func otherKind(_ bytes: [UInt8]) -> String? {
    let kinds: [(sign: [UInt8], offset: Int, name: String)] = [
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG picture"), ([0x89, 0x50, 0x4E, 0x47], 0, "a PNG picture"),
        (Array("GIF8".utf8), 0, "a GIF picture"), (Array("RIFF".utf8), 0, "a sound, a film or a picture"),
        (
            [0xD0, 0xCF, 0x11, 0xE0], 0,
            "an old or an encrypted file of Microsoft Office: save it as PPTX, without a password"
        ),
        ([0x1F, 0x8B], 0, "compressed by gzip: unpack it"), ([0x42, 0x5A, 0x68], 0, "compressed by bzip2: unpack it"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], 0, "compressed by xz: unpack it"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "compressed by zstd: unpack it"),
        ([0x37, 0x7A, 0xBC, 0xAF], 0, "an archive of 7-Zip: unpack it"),
        (Array("Rar!".utf8), 0, "an archive of RAR: unpack it"),
        (Array("ftyp".utf8), 4, "a film: give its captions"),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, "a film: give its captions"),
        (Array("OggS".utf8), 0, "a sound: give its captions"), (Array("ID3".utf8), 0, "a sound: give its captions"),
        (Array("{\\rtf".utf8), 0, "an RTF document: export it as HTML"),
        (Array("SQLite format 3".utf8), 0, "a database"),
        ([0x7F, 0x45, 0x4C, 0x46], 0, "a program"),
    ]
    let found = kinds.first { bytes.dropFirst($0.offset).starts(with: $0.sign) }
    // Signs that are words begin texts, too: 'RIFF is a form of container'. RTF is text itself.
    guard let found, !found.sign.starts(with: "{".utf8), found.sign.allSatisfy({ 0x20...0x7E ~= $0 }) else {
        return found?.name
    }
    return bytes.prefix(64).contains(where: isControl) ? found.name : nil
}
