import Model
import XML

/// The text of a box: paragraphs and lists, in order.
struct ODPText {
    private(set) var blocks: [Block] = []
    /// Each paragraph on one line.
    private(set) var lines: [String] = []
    /// Of its largest text, in points.
    private(set) var size: Double?

    private let reader: ODPTextReader
    private var entries: [ListEntry] = []
    private var code: [String] = []
    private var counters: [Int: Int] = [:]

    /// - Parameter node: Has `text:p`, `text:h` and `text:list` as children.
    init(of node: MarkupNode, reader: ODPTextReader) {
        self.reader = reader
        for child in node.elements where child.namespace == ODPNamespace.text { read(child) }
        endList()
        endCode()
    }

    private mutating func read(_ node: MarkupNode) {
        switch node.name {
        case "p", "h":
            endList()
            append(reader.paragraph(node))
        case "list": readList(node, level: 1, style: nil)
        default: break
        }
    }

    /// Top-level paragraphs. Code goes on over empty lines.
    private mutating func append(_ paragraph: ODPParagraph) {
        note(paragraph)
        if paragraph.isCode {
            code.append(paragraph.codeText)
        } else if !paragraph.isEmpty {
            endCode()
            blocks.append(.paragraph(paragraph.inlines))
        } else if !code.isEmpty {
            code.append("")
        }
    }

    private mutating func note(_ paragraph: ODPParagraph) {
        guard !paragraph.isEmpty else { return }
        lines.append(paragraph.plainText)
        if let found = paragraph.size { size = max(found, size ?? 0) }
    }

    private mutating func endCode() {
        while code.last?.isEmpty == true { code.removeLast() }
        if !code.isEmpty { blocks.append(codeBlock(code)) }
        code = []
    }

    private mutating func endList() {
        guard !entries.isEmpty else { return }
        blocks += nestedLists(entries[...])
        entries = []
    }

    /// Impress writes a list for each change of style: lists that follow one another are one.
    private mutating func readList(_ node: MarkupNode, level: Int, style: String?) {
        let style = node["style-name", ODPNamespace.text] ?? style
        let marks = reader.styles.level(level, of: style)
        if node["continue-numbering"] != "true" { counters[level] = (marks?.start ?? 1) - 1 }
        for item in node.elements where item.name == "list-item" || item.name == "list-header" {
            if let start = item["start-value"].flatMap({ Int($0) }), abs(start) < 1_000_000 {
                counters[level] = start - 1
            }
            let isInItem = item.name == "list-item" && marks?.isMarked != false
            var isFirst = isInItem
            for child in item.elements where child.namespace == ODPNamespace.text {
                if child.name == "list" {
                    readList(child, level: level + 1, style: style)
                } else if child.name == "p" || child.name == "h" {
                    readItem(reader.paragraph(child), isInItem, isFirst: &isFirst, level: level, marks: marks)
                }
            }
        }
    }

    /// A paragraph of an item: the first has the bullet, the others go on below it. One that is in no item, for it
    /// has no mark at the outermost level, ends the list.
    private mutating func readItem(
        _ paragraph: ODPParagraph, _ isInItem: Bool, isFirst: inout Bool, level: Int, marks: ODPStyles.Level?
    ) {
        guard !paragraph.isEmpty else { return }
        if isFirst {
            note(paragraph)
            endCode()
            isFirst = false
            let number = marks?.isNumbered == true ? (counters[level] ?? 0) + 1 : nil
            if let number { counters[level] = number }
            entries.append(ListEntry(level: level, number: number, blocks: [.paragraph(paragraph.inlines)]))
        } else if isInItem || level > 1, let last = entries.indices.last, entries[last].level >= level {
            note(paragraph)
            entries[last].blocks +=
                paragraph.isCode ? [codeBlock([paragraph.codeText])] : [.paragraph(paragraph.inlines)]
        } else {
            endList()
            append(paragraph)
        }
    }
}

private func codeBlock(_ lines: [String]) -> Block {
    let text = lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
    return .code(language: "", text: text)
}
