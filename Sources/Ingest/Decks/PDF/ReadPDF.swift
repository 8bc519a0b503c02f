import Model

/// A deck, or any text, in PDF: a segment for each page, read by poppler's programs from the file itself.
func readPDF(_ file: InputFile) throws(IngestRefusal) -> IngestedDocument {
    guard isPDF(file.bytes) else { throw IngestRefusal("is not a PDF: \(appearance(of: file.bytes))") }
    let output = try runPoppler(on: file.path)
    return pdfDocument(readPageBoxes(output.boxes), output: output, name: file.stem)
}

/// The pages as a document.
func pdfDocument(_ pages: [PDFPage], output: PopplerOutput, name: String) -> IngestedDocument {
    let repeated = repeatedLines(in: pages)
    let addresses = pageAddresses(output.addresses)
    var setting = PageSetting(words: vocabulary(of: pages), fonts: CodeFonts(of: pages))
    var segments: [Segment] = []
    for (index, page) in pages.enumerated() {
        var page = page
        page.lines = markingItems(
            page.lines.indices.filter { !repeated.lines[index].contains($0) }.map { page.lines[$0] })
        setting.isRunningText = page.height > page.width
        setting.addresses = addresses[index + 1] ?? []
        let title = title(of: page, setting)
        let body = page.lines.indices.filter { !title.lines.contains($0) }.map { page.lines[$0] }
        var blocks = pageBlocks(readingOrder(body, fonts: setting.fonts), setting)
        let text = title.text + "\n" + blocks.plainText
        blocks += linkList(setting.addresses, missingIn: text)
        segments.append(
            Segment(
                key: slideKey(title: title.text, text: text), title: title.text, place: .slide(index + 1),
                text: .blocks(blocks)))
    }
    let first = pages.first?.lines.map(text(of:)).joined(separator: " ") ?? ""
    let facts = pdfFacts(
        output.info, first: (segments.first?.title ?? "", first), pages: pages.count, name: name)
    return IngestedDocument(
        .deck, facts: facts, segments: segments,
        warnings: warnings(pages, repeated: repeated, facts: facts, problem: output.problem))
}

private func warnings(
    _ pages: [PDFPage], repeated: RepeatedLines, facts: Facts, problem: String?
) -> [IngestWarning] {
    var warnings: [IngestWarning] = []
    if !facts.mayPublish {
        warnings.append(IngestWarning("extraction-not-allowed", "the file forbids that its text is copied"))
    }
    if let problem { warnings.append(IngestWarning("pdf-damaged", "poppler mended the file: \(problem)")) }
    let empty = pages.indices.filter { pages[$0].lines.isEmpty }.map { $0 + 1 }
    if !empty.isEmpty {
        warnings.append(
            IngestWarning(
                "page-without-text", "no text, but perhaps pictures of it, on \(numberList(empty, of: "page"))"))
    }
    if !repeated.texts.isEmpty {
        let texts = repeated.texts.prefix(5).map { "'\($0.prefix(60))'" }.joined(separator: ", ")
        warnings.append(IngestWarning("repeated-line", "what most pages repeat is left out: \(texts)"))
    }
    return warnings
}

/// The header may stand anywhere in the first 1024 bytes (ISO 32000-1, Annex H, note 13).
private func isPDF(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1_024)
    return head.indices.contains { head[$0...].starts(with: "%PDF".utf8) }
}

/// What a file that is no PDF begins like.
private func appearance(of bytes: [UInt8]) -> String {
    let begins: [([UInt8], String)] = [
        ([0x50, 0x4B, 3, 4], "it is a zip file, as PPTX and ODP are"),
        ([0x89, 0x50, 0x4E, 0x47], "it is a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "it is a JPEG picture"), (Array("%!PS".utf8), "it is PostScript"),
        ([0xD0, 0xCF, 0x11, 0xE0], "it is an old Office file"), ([0x1F, 0x8B], "it is compressed with gzip"),
    ]
    if let found = begins.first(where: { bytes.starts(with: $0.0) }) { return found.1 }
    let text = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    if text.contains("<html") || text.contains("<!doctype html") {
        return "it is a web page; a site may have asked to log in first"
    }
    return bytes.isEmpty ? "it is empty" : "it does not begin with %PDF"
}
