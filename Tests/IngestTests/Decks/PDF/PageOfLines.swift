@testable import Ingest

/// A line for a test: each word is as wide as its characters are many, at half its height a character unless `width`
/// says how wide they are. The words have their usual distance.
func line(_ text: String, x: Double = 40, y: Double, height: Double = 20, width: Double? = nil) -> PDFLine {
    var words: [PDFWord] = []
    var left = x
    for word in text.split(separator: " ") {
        // Not as even as a font of one width.
        let each = width ?? height * (word.unicodeScalars.count % 2 == 0 ? 0.44 : 0.5)
        let right = left + Double(word.unicodeScalars.count) * each
        words.append(PDFWord(text: String(word), box: PDFBox(left: left, top: y, right: right, bottom: y + height)))
        left = right + (width ?? height * 0.28)
    }
    let box = PDFBox(left: x, top: y, right: words.last?.box.right ?? x, bottom: y + height)
    return PDFLine(words: words, box: box)
}

/// Of a deck's usual size in points.
func page(_ lines: [PDFLine]) -> PDFPage { PDFPage(width: 720, height: 405, lines: lines) }

func document(_ pages: [PDFPage], info: [String: String] = [:], addresses: String = "") -> IngestedDocument {
    let output = PopplerOutput(info: info, boxes: [], addresses: Array(addresses.utf8), problem: nil)
    return pdfDocument(pages, output: output, name: "deck")
}
