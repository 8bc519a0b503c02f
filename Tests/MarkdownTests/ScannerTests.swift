import Testing

@testable import Markdown

/// The scanner and md4c must see the same top-level blocks, whatever the lines are.
@Suite struct ScannerTests {
    @Test(arguments: 0..<20)
    func seesTheSameBlocksAsMd4c(seed: Int) {
        var random = Random(seed: UInt64(seed))
        for _ in 0..<500 {
            let source = random.document(of: structures)
            let (scanned, built) = blocks(of: source)
            #expect(scanned.map(\.kind) == built.map { scannedKind($0.block) }, "\(source.debugDescription)")
            for (one, other) in zip(scanned, built) {
                guard let extent = other.extent else { continue }
                #expect(
                    one.start <= extent.lowerBound && extent.upperBound <= one.end,
                    "\(one) \(extent) \(source.debugDescription)")
            }
        }
    }

    private func blocks(of source: String) -> ([ScannedBlock], [BuiltBlock]) {
        let text = MarkdownText(Array(source.utf8)[...], map: SourceMap(fileStart: 0))
        var scanner = BlockScanner(text: text.bytes, findsFootnotes: true)
        scanner.scan()
        var builder = TreeBuilder(scanned: scanner, original: text, footnoteLabels: [:])
        let shift = [UInt8](repeating: .newline, count: scanner.itemBegan.shift)
        #expect(runMd4c(on: shift + scanner.text, into: &builder))
        return (scanner.blocks, builder.blocks)
    }

    private let structures = [
        "a", "b c", "# d", "##", "---", "***", "* * *", "===", "- ", "* ", "+ e", "1. ", "2) ", "10. f", "> ", ">",
        "```", "````",
        "~~~ g", "    ", "  ", " ", "\t", "\n", "\n", "\n", "\n", "\n\n", "\n\n\n", "| h | i |", "|---|---|",
        "--- | ---", "|", "- [ ] j",
        "[^k]: ", "[^k]", "\\", "`l`", "\r\n", "\r", "-", "*", "+", "1.", "{#m}", "     n", "   o", "[ ]", "[x] p",
        "[q](r*s)",
    ]
}
