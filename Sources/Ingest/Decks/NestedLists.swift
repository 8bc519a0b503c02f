import Model

/// An item of a list before it is nested.
struct ListEntry {
    /// From 0.
    var level: Int
    /// Nil for a bullet.
    var number: Int?
    var blocks: [Block]
}

/// Nests items by their levels; below the eighth they stand beside each other. Bullets follow bullets and a number
/// the one before it: anything else begins a list of its own.
func nestedLists(_ entries: ArraySlice<ListEntry>, depth: Int = 0) -> [Block] {
    var blocks: [Block] = []
    var rest = entries
    while let first = rest.first {
        var list = List(start: first.number, isTight: true, items: [])
        while let entry = rest.first, goesOn(list, with: entry.number) {
            let inner = depth < 7 ? rest.dropFirst().prefix { $0.level > entry.level } : rest.prefix(0)
            list.items.append(ListItem(blocks: entry.blocks + nestedLists(inner, depth: depth + 1)))
            rest = rest.dropFirst(1 + inner.count)
        }
        blocks.append(.list(list))
    }
    return blocks
}

private func goesOn(_ list: List, with number: Int?) -> Bool {
    guard let start = list.start else { return number == nil }
    return list.items.isEmpty || number == start + list.items.count
}
