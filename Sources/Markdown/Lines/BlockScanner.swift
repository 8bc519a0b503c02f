/// Finds from its lines where each block of a text begins and ends.
///
/// md4c tells the kinds and contents of blocks but not their places. This reads lines by md4c's own rules (0.4.8, with
/// the places where they differ from CommonMark), so that both see the same blocks. Where md4c would see something that
/// is to be kept from it (a footnote's definition, a list nested too deep), the scanner overwrites bytes in its copy of
/// the text; offsets stay as they are, and the tree takes its words from the original.
struct BlockScanner {
    /// What md4c is to read. Ends with a newline.
    var text: [UInt8]
    /// Footnotes' bodies hold no definitions of their own.
    let findsFootnotes: Bool

    var containers: [Container] = []
    var leaf: Leaf?
    var itemBegan = ItemBeginning()

    var blocks: [ScannedBlock] = []
    var definitions: [FootnoteDefinition] = []
    /// Rows of tables with `||` in them: their text from the first to the last character.
    var compactRows: [Range<Int>] = []
    var problems: [MarkdownProblem] = []

    init(text: [UInt8], findsFootnotes: Bool) {
        self.text = text
        self.findsFootnotes = findsFootnotes
    }

    mutating func scan() {
        var start = 0
        while start < text.count { start = scanLine(from: start) }
        if case .fencedCode = leaf?.kind { reportOpenFence() }
        endLeaf()
        text.maskInlines()
    }

    /// Returns where the next line begins.
    private mutating func scanLine(from start: Int) -> Int {
        var line = Line(start: start, in: text)
        matchContainers(&line)
        if takeFootnoteDefinition(at: line) {
            // Its lines are blank now, and are read as such.
            line = Line(start: start, in: text)
            matchContainers(&line)
        }
        let kind = classify(&line)
        apply(kind, line)
        if line.firstNonblank < line.end, !blocks.isEmpty { blocks[blocks.count - 1].end = line.end }
        return text.startOfNextLine(after: line.end)
    }

    /// The closing fence was forgotten, most likely: md4c goes on to the end, or to the next block's closing fence.
    mutating func reportOpenFence() {
        guard let leaf else { return }
        report(.fenceLeftOpen, leaf.firstLine)
    }

    /// What goes on for several lines of a block is one problem.
    mutating func report(_ kind: MarkdownProblem.Kind, _ range: Range<Int>) {
        guard let last = problems.last, last.kind == kind, last.range.lowerBound >= blocks.last?.start ?? 0 else {
            problems.append(MarkdownProblem(kind: kind, range: range))
            return
        }
        problems[problems.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, range.upperBound)
    }
}
