extension String {
    /// The order of UTF-8, in which all lists of names are: a string's own order depends on Unicode's tables, and a page
    /// must find its way in the lists, too.
    public func precedesInBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

/// The places of names, in the order of the bytes of the names. Most names differ within their first eight bytes, which are
/// compared as one number.
public func orderInBytes(of names: [String]) -> [Int] {
    var keys: [(start: UInt64, place: Int)] = []
    keys.reserveCapacity(names.count)
    for (place, name) in names.enumerated() { keys.append((firstEightBytes(of: name), place)) }
    keys.sort { left, right in
        left.start == right.start
            ? names[left.place].precedesInBytes(names[right.place]) : left.start < right.start
    }
    return keys.map(\.place)
}

/// The first byte is the highest; zeros stand for what a shorter text lacks.
private func firstEightBytes(of text: String) -> UInt64 {
    var (start, shift) = (UInt64(0), UInt64(64))
    for byte in text.utf8.prefix(8) {
        shift -= 8
        start |= UInt64(byte) << shift
    }
    return start
}
