import Model

/// An item of a list as it stands on a page.
struct PageItem {
    var marker: ListMarker
    /// Where its marker stands.
    var indent: Double
    /// Of its first line.
    var box: PDFBox
    var content: [Inline]
}

/// Nests items by where their markers stand. An item that stands further right than the one before it is in that.
func lists(of items: ArraySlice<PageItem>, depth: Int) -> [Block] {
    var blocks: [Block] = []
    var rest = items
    while let first = rest.first {
        var list = List(start: first.marker.number, isTight: true, items: [])
        while let item = rest.first, goesOn(list, with: item.marker) {
            let inner = depth < 8 ? rest.dropFirst().prefix { isInside($0, item) } : rest.prefix(0)
            let nested = lists(of: inner, depth: depth + 1)
            list.items.append(ListItem(blocks: [.paragraph(item.content)] + nested))
            rest = rest.dropFirst(1 + inner.count)
        }
        blocks.append(.list(list))
    }
    return blocks
}

/// Bullets follow bullets, and a number the one before it.
private func goesOn(_ list: List, with marker: ListMarker) -> Bool {
    guard let start = list.start else { return marker.number == nil }
    return list.items.isEmpty || marker.number == start + list.items.count
}

private func isInside(_ item: PageItem, _ outer: PageItem) -> Bool {
    item.indent > outer.indent + outer.box.height * 0.3
}

extension ListMarker {
    fileprivate var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }
}
