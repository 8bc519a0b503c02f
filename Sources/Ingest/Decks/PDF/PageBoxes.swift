// What `pdftotext -bbox-layout` says (poppler 22.12, pdftotext.cc, printDocBBox): pages with lines of words, each
// with its box in points from the page's top left corner. It is nearly XML, but text may hold what XML may not; and
// it is long.

struct PDFBox: Sendable, Equatable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }
    var centre: Double { (left + right) / 2 }

    func joined(_ other: PDFBox) -> PDFBox {
        PDFBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}

struct PDFWord: Sendable, Equatable {
    var text: String
    var box: PDFBox
}

struct PDFLine: Sendable, Equatable {
    /// Never empty.
    var words: [PDFWord]
    var box: PDFBox
    /// The bullet or number before it, which is no word of it any more.
    var marker: ListMarker?
    /// Where the marker stands; its own left edge when it has none.
    var indent: Double

    init(words: [PDFWord], box: PDFBox, marker: ListMarker? = nil, indent: Double? = nil) {
        self.words = words
        self.box = box
        self.marker = marker
        self.indent = indent ?? box.left
    }

    /// It runs up or down the page.
    var isUpright: Bool { box.height > box.width * 1.5 && words.reduce(0) { $0 + $1.text.unicodeScalars.count } > 2 }
}

struct PDFPage: Sendable, Equatable {
    var width: Double
    var height: Double
    /// In poppler's reading order.
    var lines: [PDFLine] = []
}

/// Reads the output of `pdftotext -bbox-layout`. What is not understood is passed over.
func readPageBoxes(_ bytes: [UInt8]) -> [PDFPage] {
    var reader = BoxReader(bytes: bytes)
    return reader.read()
}

private struct BoxReader {
    let bytes: [UInt8]
    var position = 0
    var pages: [PDFPage] = []
    var words: [PDFWord] = []

    mutating func read() -> [PDFPage] {
        while let tag = nextTag() {
            if tag.starts(with: "page ".utf8) {
                let size = numbers(in: tag)
                pages.append(PDFPage(width: size.first ?? 0, height: size.dropFirst().first ?? 0))
            } else if tag.starts(with: "word ".utf8) {
                readWord(numbers(in: tag))
            } else if tag.elementsEqual("/line".utf8) {
                endLine()
            }
        }
        return pages
    }

    /// What stands between `<` and `>`.
    private mutating func nextTag() -> ArraySlice<UInt8>? {
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        let start = position + 1
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
        guard start < bytes.count, position < bytes.count else { return nil }
        position += 1
        return bytes[start..<(position - 1)]
    }

    private mutating func readWord(_ edges: [Double]) {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        let text = cleanWord(bytes[start..<position])
        guard edges.count == 4, !text.isEmpty else { return }
        words.append(PDFWord(text: text, box: PDFBox(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3])))
    }

    private mutating func endLine() {
        defer { words = [] }
        guard let first = words.first, !pages.isEmpty else { return }
        let box = words.reduce(first.box) { $0.joined($1.box) }
        pages[pages.count - 1].lines.append(PDFLine(words: words, box: box))
    }

    /// The values of a tag's attributes, which poppler writes in a fixed order; as many as are finite decimal numbers.
    private func numbers(in tag: ArraySlice<UInt8>) -> [Double] {
        tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).enumerated()
            .compactMap { $0.offset % 2 == 1 ? decimal($0.element) : nil }
    }
}

/// A number as C's `%f` writes it; nil for `nan` and `inf`, and for what no page is as large as.
private func decimal(_ digits: ArraySlice<UInt8>) -> Double? {
    var whole = 0
    var scale = 0
    for byte in digits.drop(while: { $0 == UInt8(ascii: "-") }) {
        if byte == UInt8(ascii: ".") {
            scale = 1
        } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), whole < 1_000_000_000_000 {
            whole = whole * 10 + Int(byte - UInt8(ascii: "0"))
            scale *= 10
        } else {
            return nil
        }
    }
    let number = Double(whole) / Double(max(1, scale))
    return digits.first == UInt8(ascii: "-") ? -number : number
}
