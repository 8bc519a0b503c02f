import Model

/// An item of a list as it stands on a page.
struct PageItem {
    var marker: ListMarker
    /// Where its marker stands.
    var indent: Double
    /// Of its first line.
    var box: PDFBox
    /// The lower edge of its last line.
    var bottom: Double
    var content: [Inline]
}

/// Nests items by where their markers stand: one that stands further right than the one before it is in that.
func lists(of items: [PageItem]) -> [Block] {
    var entries: [ListEntry] = []
    var outer: [PageItem] = []
    for item in items {
        while let last = outer.last, item.indent <= last.indent + last.box.height * 0.3 { outer.removeLast() }
        let blocks: [Block] = item.content.isEmpty ? [] : [.paragraph(item.content)]
        entries.append(ListEntry(level: outer.count, number: item.marker.number, blocks: blocks))
        outer.append(item)
    }
    return nestedLists(entries[...])
}

extension ListMarker {
    fileprivate var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }
}
