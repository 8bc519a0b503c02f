import Model

extension PlacedHTMLBlock {
    /// Links to other places of the book lead nowhere outside of it: their text is kept alone, a number as `[1]`.
    var withoutInnerLinks: PlacedHTMLBlock { PlacedHTMLBlock(block: block.withoutInnerLinks, ids: ids) }
}

extension Block {
    fileprivate var withoutInnerLinks: Block {
        switch self {
        case .paragraph(let content): return .paragraph(content.withoutInnerLinks)
        case .heading(var heading):
            heading.content = heading.content.withoutInnerLinks
            return .heading(heading)
        case .list(var list):
            for index in list.items.indices {
                list.items[index].blocks = list.items[index].blocks.map(\.withoutInnerLinks)
            }
            return .list(list)
        case .quote(let blocks): return .quote(blocks.map(\.withoutInnerLinks))
        case .table(var table):
            table.header = table.header.map(\.withoutInnerLinks)
            table.rows = table.rows.map { $0.map(\.withoutInnerLinks) }
            return .table(table)
        case .code, .rule: return self
        }
    }
}

extension [Inline] {
    fileprivate var withoutInnerLinks: [Inline] { flatMap(\.withoutInnerLinks) }
}

extension Inline {
    fileprivate var withoutInnerLinks: [Inline] {
        switch self {
        case .emphasis(let content): return [.emphasis(content.withoutInnerLinks)]
        case .strong(let content): return [.strong(content.withoutInnerLinks)]
        case .strikethrough(let content): return [.strikethrough(content.withoutInnerLinks)]
        case .link(var link):
            link.content = link.content.withoutInnerLinks
            if scheme(of: link.destination) != nil || link.destination.hasPrefix("//") { return [.link(link)] }
            let text = link.content.plainText
            let isNumber = text.utf8.count <= 4 && text.allSatisfy { $0.isNumber || "*†‡§".contains($0) }
            return isNumber && !text.isEmpty ? [.text("[\(text)]")] : link.content
        default: return [self]
        }
    }
}
