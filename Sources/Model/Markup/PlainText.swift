// Not of any sequence: what is generic is not made for these types in other modules, and is several times slower there.

extension [Inline] {
    /// The words without their formatting, as the index and the terminal need them.
    public var plainText: String { self[...].plainText }
}

extension ArraySlice<Inline> {
    public var plainText: String {
        var text = ""
        for inline in self { inline.appendPlainText(to: &text) }
        return text
    }
}

extension Inline {
    public func appendPlainText(to text: inout String) {
        switch self {
        case .text(let words), .code(let words): text += words
        case .softBreak, .lineBreak: text += " "
        case .emphasis(let content), .strong(let content), .strikethrough(let content):
            for inline in content { inline.appendPlainText(to: &text) }
        case .link(let link): for inline in link.content { inline.appendPlainText(to: &text) }
        case .image(let image): text += image.alternative
        case .footnote: break
        }
    }
}

extension [Block] {
    /// Each block's words on lines of their own.
    public var plainText: String { self[...].plainText }
}

extension ArraySlice<Block> {
    public var plainText: String {
        var text = ""
        for block in self { block.appendPlainText(to: &text) }
        return text
    }
}

extension Block {
    func appendPlainText(to text: inout String) {
        switch self {
        case .paragraph(let content): text.appendLine(content)
        case .heading(let heading): text.appendLine(heading.content)
        case .list(let list):
            for item in list.items { for block in item.blocks { block.appendPlainText(to: &text) } }
        case .quote(let blocks):
            for block in blocks { block.appendPlainText(to: &text) }
        case .code(_, let code):
            text.startLine()
            text += code
        case .table(let table):
            for row in [table.header] + table.rows {
                text.startLine()
                for (index, cell) in row.enumerated() {
                    if index > 0 { text += " " }
                    for inline in cell { inline.appendPlainText(to: &text) }
                }
            }
        case .rule: break
        }
    }
}

extension String {
    fileprivate mutating func appendLine(_ content: [Inline]) {
        startLine()
        for inline in content { inline.appendPlainText(to: &self) }
    }

    fileprivate mutating func startLine() {
        if !isEmpty, utf8.last != UInt8(ascii: "\n") { self += "\n" }
    }
}
