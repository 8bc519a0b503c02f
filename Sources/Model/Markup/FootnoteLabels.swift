extension Sequence where Element == Block {
    /// The labels of the footnotes that the text refers to, in the order of the text; each as often as it is there.
    public var footnoteLabels: [String] { flatMap(\.footnoteLabels) }
}

extension Block {
    fileprivate var footnoteLabels: [String] {
        switch self {
        case .paragraph(let content): content.footnoteLabels
        case .heading(let heading): heading.content.footnoteLabels
        case .list(let list): list.items.flatMap { $0.blocks.footnoteLabels }
        case .quote(let blocks): blocks.footnoteLabels
        case .table(let table): ([table.header] + table.rows).flatMap { $0.flatMap(\.footnoteLabels) }
        case .code, .rule: []
        }
    }
}

extension Sequence where Element == Inline {
    fileprivate var footnoteLabels: [String] {
        flatMap { (inline) -> [String] in
            switch inline {
            case .footnote(let label): [label]
            case .emphasis(let content), .strong(let content), .strikethrough(let content): content.footnoteLabels
            case .link(let link): link.content.footnoteLabels
            case .text, .softBreak, .lineBreak, .code, .image: []
            }
        }
    }
}
