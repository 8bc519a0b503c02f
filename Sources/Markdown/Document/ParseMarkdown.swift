import Model

/// Reads a file's body as CommonMark (spec 0.31) with GFM's tables, strikethrough, task lists and bare addresses, with
/// footnotes (`[^label]`, defined at the top level by `[^label]: text` and lines indented by four columns), and with
/// headings' anchors (`## Title {#anchor}`). Raw HTML is text.
///
/// - Parameters:
///   - bytes: the file; what is not UTF-8 in it becomes U+FFFD.
///   - start: where the body begins, after the front matter. All ranges of the result are offsets in `bytes`.
public func parseMarkdown(_ bytes: [UInt8], from start: Int) -> MarkdownDocument {
    let start = min(max(start, 0), bytes.count)
    guard bytes.count - start <= Limits.bytes else {
        return MarkdownDocument(problems: [MarkdownProblem(kind: .fileTooLong, range: start..<bytes.count)])
    }
    let bodyStart = startWithoutByteOrderMark(bytes, start)
    let body = MarkdownText(bytes[bodyStart...], map: SourceMap(fileStart: bodyStart))
    var scanner = BlockScanner(text: body.bytes, findsFootnotes: true)
    scanner.scan()
    var footnotes = FootnoteCollector(scanner.definitions, in: body)
    var budget = OutputBudget(fileLength: bytes.count)
    let read = body.read(scanner, footnoteLabels: footnotes.labels, budget: &budget)
    footnotes.add(read.references)
    footnotes.readReferenced(budget: &budget)
    return MarkdownDocument(
        blocks: read.blocks, footnotes: footnotes.footnotes, undefinedFootnotes: footnotes.undefined,
        problems: read.problems + footnotes.problems)
}

/// After a byte order mark, which would hide the mark of a block behind it.
private func startWithoutByteOrderMark(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start
}
