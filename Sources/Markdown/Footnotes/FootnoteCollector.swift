import Model

/// Reads the footnotes that are referred to, in the order of first reference, and finds what is amiss with the others.
struct FootnoteCollector {
    /// The definitions' labels by their normalized form.
    let labels: [String: String]
    private(set) var footnotes: [Footnote] = []
    private(set) var undefined: [UndefinedFootnote] = []
    private(set) var problems: [MarkdownProblem] = []

    private let text: MarkdownText
    private let definitions: [FootnoteDefinition]
    private let definitionIndex: [String: Int]
    /// Indexes of the definitions that are referred to.
    private var order: [Int] = []
    private var isReferenced: [Bool]

    init(_ definitions: [FootnoteDefinition], in text: MarkdownText) {
        var index: [String: Int] = [:]
        for (number, definition) in definitions.enumerated() {
            let label = normalizedLabel(definition.label)
            if index[label] == nil {
                index[label] = number
            } else {
                problems.append(
                    MarkdownProblem(
                        kind: .footnoteDefinedTwice(label: definition.label),
                        range: text.map.fileRange(definition.range)))
            }
        }
        self.text = text
        self.definitions = definitions
        definitionIndex = index
        labels = index.mapValues { definitions[$0].label }
        isReferenced = Array(repeating: false, count: definitions.count)
    }

    mutating func add(_ references: [FootnoteReference]) {
        for reference in references {
            guard reference.isDefined, let index = definitionIndex[normalizedLabel(reference.label)] else {
                undefined.append(UndefinedFootnote(label: reference.label, range: reference.range))
                continue
            }
            guard !isReferenced[index] else { continue }
            isReferenced[index] = true
            order.append(index)
        }
    }

    /// Footnotes can refer to others, which follow them.
    mutating func readReferenced(budget: inout OutputBudget) {
        while footnotes.count < order.count {
            let definition = definitions[order[footnotes.count]]
            let body = text.body(of: definition)
            var scanner = BlockScanner(text: body.bytes, findsFootnotes: false)
            scanner.scan()
            let read = body.read(scanner, footnoteLabels: labels, budget: &budget)
            footnotes.append(Footnote(label: definition.label, blocks: read.blocks.map(\.block)))
            problems += read.problems
            add(read.references)
        }
        reportUnused()
    }

    private mutating func reportUnused() {
        for index in definitionIndex.values.sorted() where !isReferenced[index] {
            problems.append(
                MarkdownProblem(
                    kind: .footnoteUnused(label: definitions[index].label),
                    range: text.map.fileRange(definitions[index].range)))
        }
    }
}

extension MarkdownText {
    /// A footnote's text, without the indentation of its lines.
    fileprivate func body(of definition: FootnoteDefinition) -> MarkdownText {
        var body: [UInt8] = []
        var start = bytes.firstNonblank(from: definition.contentStart, limit: definition.range.upperBound)
        var map = SourceMap(fileStart: self.map.fileOffset(start))
        while start < definition.range.upperBound {
            let end = bytes.endOfLine(from: start)
            body += bytes[start..<end]
            body.append(.newline)
            start = bytes.startOfFootnoteText(inLineAt: bytes.startOfNextLine(after: end))
            map.add(start: body.count, fileStart: self.map.fileOffset(start))
        }
        return MarkdownText(body[...], map: map)
    }
}

extension Array where Element == UInt8 {
    /// Goes over at most four columns of space, or one tab.
    fileprivate func startOfFootnoteText(inLineAt start: Int) -> Int {
        var index = start
        while index < count, index - start < 4, self[index].isBlank {
            index += 1
            if self[index - 1] == .tab { break }
        }
        return index
    }
}
