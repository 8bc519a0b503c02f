import SearchIndex

/// The two kinds of lists of passages. An item begins with a number that holds how many passages were skipped.
enum PassageList {
    /// The number is doubled and has a flag (`NumberText.append(_:skipped:)`).
    case postings
    case positions

    fileprivate var flagBits: Int { self == .postings ? 1 : 0 }
}

/// The items of a list one after the other.
private struct ListReader: ~Copyable {
    struct Item {
        var passage: Int
        /// Of its first number, without what was skipped.
        var flags: Int
        /// In bytes of the list: the whole item, and what follows its first number.
        var start: Int
        var rest: Range<Int>
    }

    private let kind: PassageList
    private var numbers: NumberReader
    private var passage = -1

    init(_ list: ArraySlice<UInt8>, _ kind: PassageList) {
        numbers = NumberReader(Array(list))
        self.kind = kind
    }

    mutating func next() throws(NeedsWholeIndex) -> Item? {
        guard !numbers.isAtEnd else { return nil }
        let start = numbers.position
        let first = try number()
        passage += first >> kind.flagBits + 1
        let rest = numbers.position
        switch kind {
        case .postings: if first & 1 == 0 { try skipCounts() }
        case .positions: try skipPositions()
        }
        return Item(
            passage: passage, flags: first & ((1 << kind.flagBits) - 1), start: start, rest: rest..<numbers.position)
    }

    private mutating func skipCounts() throws(NeedsWholeIndex) {
        let fields = try number()
        guard fields & 32 != 0 else { return }
        for _ in 0..<(fields & 31).nonzeroBitCount { _ = try number() }
    }

    private mutating func skipPositions() throws(NeedsWholeIndex) {
        var isLast = false
        while !isLast {
            isLast = try number() >= 8
            for _ in 0...(try number()) { _ = try number() }
        }
    }

    private mutating func number() throws(NeedsWholeIndex) -> Int {
        guard let number = numbers.next() else { throw NeedsWholeIndex() }
        return number
    }
}

/// Puts one passage's item into a list in place of another.
///
/// - Parameters:
///   - old: What must be there, as it would be written for the first passage of all; nil for nothing.
///   - new: Nil for nothing.
func splice(
    _ list: ArraySlice<UInt8>, _ kind: PassageList, passage: Int, old: [UInt8]?, new: [UInt8]?
) throws(NeedsWholeIndex) -> ArraySlice<UInt8> {
    var reader = ListReader(list, kind)
    var last = -1
    var item = try reader.next()
    while let skipped = item, skipped.passage < passage {
        last = skipped.passage
        item = try reader.next()
    }
    var result = NumberText()
    result.append(bytes: list.prefix(item?.start ?? list.count))
    if let found = item, found.passage == passage {
        guard old == written(found, in: list) else { throw NeedsWholeIndex() }
        item = try reader.next()
    } else if old != nil {
        throw NeedsWholeIndex()
    }
    if let new {
        var numbers = NumberReader(new)
        guard let flags = numbers.next() else { throw NeedsWholeIndex() }
        result.append((passage - last - 1) << kind.flagBits | flags)
        result.append(bytes: new[numbers.position...])
        last = passage
    }
    if let item {
        result.append((item.passage - last - 1) << kind.flagBits | item.flags)
        result.append(bytes: list.dropFirst(item.rest.lowerBound))
    }
    return result.bytes[...]
}

/// An item as it would be written for the first passage of all.
private func written(_ item: ListReader.Item, in list: ArraySlice<UInt8>) -> [UInt8] {
    var text = NumberText()
    text.append(item.flags)
    text.append(bytes: list.dropFirst(item.rest.lowerBound).prefix(item.rest.count))
    return text.bytes
}

/// How many entries a list of postings has.
func entryCount(of postings: ArraySlice<UInt8>, in table: EntryTable) throws(NeedsWholeIndex) -> Int {
    var reader = ListReader(postings, .postings)
    var count = 0
    var last: Int32 = -1
    while let item = try reader.next() {
        guard item.passage < table.passageCount else { throw NeedsWholeIndex() }
        let entry = table.entryOfPassage[item.passage]
        if entry != last { count += 1 }
        last = entry
    }
    return count
}
