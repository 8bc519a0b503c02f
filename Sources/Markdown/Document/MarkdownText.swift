import Model

/// A file's body, or a footnote's.
struct MarkdownText {
    /// Ends with a newline, which need not be in the file: md4c 0.4.8 reads past the end of a text without one.
    let bytes: [UInt8]
    let map: SourceMap

    init(_ source: ArraySlice<UInt8>, map: SourceMap) {
        bytes = source.last?.isNewline == true ? Array(source) : source + [.newline]
        self.map = map
    }

    func read(_ scanner: BlockScanner, footnoteLabels: [String: String], budget: inout OutputBudget) -> ReadText {
        var builder = TreeBuilder(
            scanned: scanner, original: self, footnoteLabels: footnoteLabels, budget: budget)
        let shift = [UInt8](repeating: .newline, count: scanner.itemBegan.shift)
        let isComplete = runMd4c(on: shift.isEmpty ? scanner.text : shift + scanner.text, into: &builder)
        budget = builder.budget
        var ranges = BlockRanges(scanned: scanner.blocks, text: bytes)
        var blocks = builder.blocks.map { PlacedBlock(block: $0.block, range: map.fileRange(ranges.take($0))) }
        var problems = scanner.problems.map { MarkdownProblem(kind: $0.kind, range: map.fileRange($0.range)) }
        for index in builder.deepBlocks.sorted() where index < blocks.count {
            problems.append(MarkdownProblem(kind: .nestingTooDeep, range: blocks[index].range))
        }
        if !isComplete, let rest = ranges.takeRest() {
            let text = String(decoding: bytes[rest], as: UTF8.self)
            blocks.append(PlacedBlock(block: .code(language: "", text: text), range: map.fileRange(rest)))
            problems.append(MarkdownProblem(kind: .tooMuchOutput, range: map.fileRange(rest)))
        }
        return ReadText(blocks: blocks, references: builder.references, problems: problems)
    }
}

/// What was read of one text; all ranges are in the file.
struct ReadText {
    var blocks: [PlacedBlock]
    var references: [FootnoteReference]
    var problems: [MarkdownProblem]
}
