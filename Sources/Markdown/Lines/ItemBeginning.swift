/// Whether the innermost open list item is still empty.
struct ItemBeginning {
    enum Record: Equatable {
        case item
        /// A line of a block, with the offset that md4c keeps of it in the place of a block's type.
        case line(Int)
        case other
    }

    private var last = Record.other
    var isTwiceBlank = false
    /// Offsets, modulo 256, of lines that md4c can take for the beginning of an item: see `shift`.
    private var confusable = Set<UInt8>()

    var isEmptyItem: Bool { last == .item }

    mutating func note(_ record: Record) { last = record }

    mutating func noteBlankLine() {
        switch last {
        case .item: isTwiceBlank = true
        case .line(let offset): confusable.insert(UInt8(truncatingIfNeeded: offset))
        case .other: break
        }
    }

    /// How many newlines to put before the text.
    ///
    /// After two blank lines in a list, md4c reads the last block's type from where that block's last line can be, and
    /// mistakes an offset of 4 modulo 256 for an empty item: the list would end. Other offsets do no harm.
    var shift: Int {
        (0..<256).first { !confusable.contains(UInt8(truncatingIfNeeded: 4 - $0)) } ?? 0
    }
}
