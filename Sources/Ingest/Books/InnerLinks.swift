import Model

extension PlacedHTMLBlock {
    /// Links to other places of the book lead nowhere outside of it: their text is kept alone, a number as `[1]`.
    var withoutInnerLinks: PlacedHTMLBlock {
        PlacedHTMLBlock(block: block.mappingInlines { $0.flatMap(\.withoutInnerLinks) }, ids: ids)
    }
}

extension Inline {
    fileprivate var withoutInnerLinks: [Inline] {
        switch self {
        case .emphasis(let content): return [.emphasis(content.flatMap(\.withoutInnerLinks))]
        case .strong(let content): return [.strong(content.flatMap(\.withoutInnerLinks))]
        case .strikethrough(let content): return [.strikethrough(content.flatMap(\.withoutInnerLinks))]
        case .link(var link):
            link.content = link.content.flatMap(\.withoutInnerLinks)
            if scheme(of: link.destination) != nil || link.destination.hasPrefix("//") { return [.link(link)] }
            let text = link.content.plainText
            let isNumber = text.utf8.count <= 4 && text.allSatisfy { $0.isNumber || "*†‡§".contains($0) }
            return isNumber && !text.isEmpty ? [.text("[\(text)]")] : link.content
        default: return [self]
        }
    }
}
