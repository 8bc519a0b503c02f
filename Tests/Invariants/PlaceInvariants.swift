import Model
import Terminal

/// Every problem has a place in its file, words, and a text that cannot drive a terminal.
func placeViolations(of problems: [Diagnostic], in sources: [SourceText]) -> [String] {
    guard !problems.isEmpty else { return [] }
    var violations: [String] = []
    let texts = Dictionary(sources.map { ($0.path, FileLines($0)) }, uniquingKeysWith: { first, _ in first })
    for problem in problems {
        if problem.message.isEmpty { violations.append("\(problem.rule) says nothing") }
        guard let text = texts[problem.span.file] else {
            violations.append("\(problem.rule) is in '\(problem.span.file)'")
            continue
        }
        if !text.contains(problem.span) { violations.append("\(problem.rule) is not in the file: \(problem.span)") }
        if let fix = problem.fix, fix.file != problem.span.file || fix.range.upperBound > text.byteCount {
            violations.append("the mend of \(problem.rule) is not in the file: \(fix.range)")
        }
    }
    // What a terminal shows of ten thousand problems is what it shows of the first hundred.
    let shown = diagnosticsText(Array(problems.prefix(100)), style: Style(usesColor: false))
    if !isHarmless(shown) { violations.append("the problems drive the terminal") }
    _ = diagnosticsJSON(problems).text
    return violations
}

/// Whether no control character is in the text but line feeds and tabs.
func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t" }
}

/// The widths of a file's lines, counted as `SourceText` does but in another way.
private struct FileLines {
    var byteCount: Int
    private var widths: [Int] = [0]

    init(_ source: SourceText) {
        byteCount = source.bytes.count
        for byte in source.bytes {
            if byte == UInt8(ascii: "\n") {
                widths.append(0)
            } else if byte & 0xC0 != 0x80 {
                widths[widths.count - 1] += 1
            }
        }
    }

    /// A place at the end of a line has a width of one.
    func contains(_ span: SourceSpan) -> Bool {
        guard widths.indices.contains(span.line - 1), span.column >= 1, span.width >= 1 else { return false }
        return span.column - 1 + span.width <= widths[span.line - 1] + 1
    }
}
