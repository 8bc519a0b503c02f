extension [Block] {
    /// The labels of the footnotes that the text refers to, in the order of the text; each as often as it is there.
    public var footnoteLabels: [String] {
        var labels: [String] = []
        for block in self { block.appendFootnoteLabels(to: &labels) }
        return labels
    }
}

extension Block {
    fileprivate func appendFootnoteLabels(to labels: inout [String]) {
        switch self {
        case .paragraph(let content): content.appendFootnoteLabels(to: &labels)
        case .heading(let heading): heading.content.appendFootnoteLabels(to: &labels)
        case .list(let list):
            for item in list.items { for block in item.blocks { block.appendFootnoteLabels(to: &labels) } }
        case .quote(let blocks): for block in blocks { block.appendFootnoteLabels(to: &labels) }
        case .table(let table):
            for row in [table.header] + table.rows { for cell in row { cell.appendFootnoteLabels(to: &labels) } }
        case .code, .rule: break
        }
    }
}

extension [Inline] {
    fileprivate func appendFootnoteLabels(to labels: inout [String]) {
        for inline in self {
            switch inline {
            case .footnote(let label): labels.append(label)
            case .emphasis(let content), .strong(let content), .strikethrough(let content):
                content.appendFootnoteLabels(to: &labels)
            case .link(let link): link.content.appendFootnoteLabels(to: &labels)
            case .text, .softBreak, .lineBreak, .code, .image: break
            }
        }
    }
}
