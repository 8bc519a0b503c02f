import SearchIndex

/// Writes the lists of stems and labels, which have one order: no stem has the colon of a label. Positions are cut where
/// the postings are, so that one table of starts does for both.
///
/// - Parameter partSize: Of how many names the lists are in memory at once: all of them are as large as half the content.
/// - Returns: The files' starts.
func writeTerms(
    of library: IndexedLibrary, partSize: Int = 50_000, _ write: (ShardFile) throws -> Void
) rethrows -> [String] {
    let names = library.labels.map(\.name) + library.lexicon.stems
    let order = orderInBytes(of: names)
    let sizes = ShardSizes(for: library.table, of: .terms)
    var (starts, last): ([String], String) = ([], "")
    var lines = TermLines()
    for start in stride(from: 0, to: order.count, by: partSize) {
        let end = min(start + partSize, order.count)
        lines.append(order[start..<end], names, of: library)
        let cuts = Cuts(of: lines.terms, sizes, after: last, isAll: end == order.count)
        try cuts.write(lines.terms, to: .terms, write)
        try cuts.write(lines.positions, to: .positions, write)
        starts += cuts.starts
        last = lines.removeFirst(cuts.bounds.last ?? 0) ?? last
    }
    return starts
}

/// Lists of postings and of positions, each of the same names.
private struct TermLines {
    private(set) var terms: [ShardLine] = []
    private(set) var positions: [ShardLine] = []

    /// - Parameters:
    ///   - places: Of names.
    ///   - names: Those of the labels, and of the stems after them.
    mutating func append(_ places: ArraySlice<Int>, _ names: [String], of library: IndexedLibrary) {
        let labels = library.labels
        let stems = places.filter { $0 >= labels.count }.map { $0 - labels.count }
        var lists = PostingLists(of: stems, in: library).lists[...]
        for place in places {
            if place < labels.count {
                append(names[place], Array(labels[place].passages.utf8), [])
            } else if let list = lists.popFirst() {
                append(names[place], shortened(list.postings, in: library.table), list.positions)
            }
        }
    }

    private mutating func append(_ name: String, _ postings: [UInt8], _ places: [UInt8]) {
        terms.append(ShardLine(name: name, list: postings[...]))
        positions.append(ShardLine(name: name, list: places[...]))
    }

    /// - Returns: The last name that is removed.
    mutating func removeFirst(_ count: Int) -> String? {
        let last = count > 0 ? terms[count - 1].name : nil
        terms.removeFirst(count)
        positions.removeFirst(count)
        return last
    }
}
