import Model

extension PlacedHTMLBlock {
    /// Links to other places of the book lead nowhere outside of it: their text is kept alone, a number as `[1]`.
    var withoutInnerLinks: PlacedHTMLBlock {
        PlacedHTMLBlock(block: block.mappingInlines(withoutInnerLinksIn), ids: ids)
    }
}

private func withoutInnerLinksIn(_ content: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in content {
        switch inline {
        case .link(var link):
            link.content = withoutInnerLinksIn(link.content)
            if scheme(of: link.destination) != nil || link.destination.hasPrefix("//") {
                result.append(.link(link))
                continue
            }
            let text = link.content.plainText
            let isNumber = text.utf8.count <= 4 && text.allSatisfy { $0.isNumber || "*†‡§".contains($0) }
            var isBare = isNumber && !text.isEmpty
            if case .text(let before)? = result.last, before.hasSuffix("[") { isBare = false }
            result += isBare ? [.text("[\(text)]")] : link.content
        default:
            let inner = inline.marked.map { withoutInnerLinksIn($0.content) }
            result.append(inner.map(inline.around) ?? inline)
        }
    }
    return result
}
