import Model

/// The fonts of one width that a document is set in. The boxes name no font, but they show it: the characters of
/// every word of a line are equally wide then.
struct CodeFonts: Equatable {
    /// A character's width as a part of the line's height: about a half.
    private var ratios: [Double] = []

    /// Of those that two lines of at least three words of different lengths show: one line may be even by chance.
    init(of pages: [PDFPage]) {
        let seen = pages.lazy.flatMap(\.lines).compactMap { line in
            codeEvidence(line).flatMap { $0.words >= 3 ? $0.width / line.box.height : nil }
        }.sorted()
        for (ratio, next) in zip(seen, seen.dropFirst()) where next - ratio < ratio * 0.006 {
            if let last = ratios.last, ratio - last < last * 0.01 { continue }
            ratios.append(ratio)
        }
    }

    /// Of a character, in points; nil when the line is in no such font.
    func width(of line: PDFLine) -> Double? {
        guard !ratios.isEmpty, let evidence = codeEvidence(line) else { return nil }
        let ratio = evidence.width / line.box.height
        return ratios.contains { abs($0 - ratio) < ratio * 0.015 } ? evidence.width : nil
    }
}

struct CodeEvidence: Equatable {
    /// Of a character, in points.
    var width: Double
    /// How many words of different lengths say so.
    var words: Int
}

/// Nil when a line's words are not all as even. A single word does not speak against it.
func codeEvidence(_ line: PDFLine) -> CodeEvidence? {
    // Chinese and Japanese are even in any font, and so are digits.
    let words = line.words.map { ($0.text.unicodeScalars, $0.box.width) }
        .filter { word, _ in !word.contains { isIdeograph($0) || $0.value == 0xFFFD } }
    guard let longest = words.max(by: { $0.0.count < $1.0.count }) else { return nil }
    let width = longest.1 / Double(longest.0.count)
    guard width > line.box.height * 0.38, width < line.box.height * 0.65 else { return nil }
    var counts: Set<Int> = []
    for (word, wide) in words {
        let expected = width * Double(word.count)
        // Some producers round each place to a tenth of a point.
        guard abs(wide - expected) < 0.12 + expected * 0.003 else { return nil }
        if !word.allSatisfy({ $0.properties.numericType != nil }) { counts.insert(word.count) }
    }
    return CodeEvidence(width: width, words: counts.count)
}

/// How many lines at the beginning are in a font of one width, how wide its characters are, and whether that is
/// certain.
func leadingCode(_ lines: ArraySlice<PDFLine>, fonts: CodeFonts) -> (count: Int, width: Double, isCertain: Bool) {
    guard let first = lines.first, first.marker == nil, let width = fonts.width(of: first) else { return (0, 0, false) }
    var count = 0
    var words = 0
    var last = first.box
    for line in lines {
        // A line above the one before it is in the next column.
        guard line.marker == nil, line.box.middle > last.middle - last.height * 0.5,
            abs(line.box.height - first.box.height) < first.box.height * 0.05, fonts.width(of: line) != nil,
            let evidence = codeEvidence(line)
        else { break }
        count += 1
        words += evidence.words
        last = line.box
    }
    // Lines of one word each may be in any font.
    return (count, width, words > count)
}

/// The lines as a block of code, with their indentation and their blank lines.
///
/// - Parameter width: Of a character.
func codeBlock(_ lines: [PDFLine], width: Double) -> Block {
    let left = lines.reduce(Double.infinity) { min($0, $1.indent) }
    var rows: [String] = []
    var last: PDFBox?
    for line in lines {
        if let last, line.box.middle - last.middle < last.height * 0.5, !rows.isEmpty {
            rows[rows.count - 1] += padding(rows[rows.count - 1], left: left, to: line.box.left, width: width)
            rows[rows.count - 1] += codeText(of: line, width: width)
        } else {
            if let last, line.box.top - last.bottom > last.height * 0.7 { rows.append("") }
            rows.append(padding("", left: left, to: line.box.left, width: width) + codeText(of: line, width: width))
        }
        last = line.box
    }
    return .code(language: "", text: rows.joined(separator: "\n"))
}

private func codeText(of line: PDFLine, width: Double) -> String {
    var text = ""
    for word in line.words {
        if !text.isEmpty { text += padding(text, left: line.box.left, to: word.box.left, width: width) }
        text += word.text
    }
    return text
}

/// The spaces between what a row has and the place of what follows; at most a hundred.
private func padding(_ row: String, left: Double, to place: Double, width: Double) -> String {
    let column = min(1_000, max(0, ((place - left) / width).rounded()))
    return String(repeating: " ", count: min(100, max(0, Int(column) - row.unicodeScalars.count)))
}
