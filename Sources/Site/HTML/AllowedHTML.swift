import Model

/// A page without the characters that HTML forbids, as the feeds are without those that XML forbids: control characters but
/// for white space, U+FFFE and U+FFFF (<https://html.spec.whatwg.org/#preprocessing-the-input-stream>).
func allowedHTML(_ page: [UInt8]) -> [UInt8] {
    let forbidden = forbiddenCharacters(in: page)
    if forbidden.isEmpty { return page }
    var allowed: [UInt8] = []
    var position = 0
    for range in forbidden {
        allowed += page[position..<range.lowerBound]
        position = range.upperBound
    }
    return allowed + page[position...]
}

private func forbiddenCharacters(in page: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    page.withUnsafeBufferPointer { bytes in
        var next = 0
        while let index = bytes.firstIndex(from: next, marks: forbidden) {
            let length = forbiddenLength(in: bytes, at: index)
            if length > 0 { found.append(index..<index + length) }
            next = index + max(1, length)
        }
    }
    return found
}

/// The bytes that a forbidden character may begin with.
private func forbidden(_ bytes: EightBytes) -> UInt64 {
    bytes.marks(below: 0x20) | bytes.marks(of: 0x7F) | bytes.marks(of: 0xC2) | bytes.marks(of: 0xEF)
}

/// The bytes of the forbidden character that begins here; 0 for another one.
private func forbiddenLength(in page: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch page[index] {
    case 0x9, 0xA, 0xD: 0
    case 0..<0x20, 0x7F: 1
    case 0xC2: index + 1 < page.count && page[index + 1] < 0xA0 ? 2 : 0
    case 0xEF: index + 2 < page.count && page[index + 1] == 0xBF && page[index + 2] >= 0xBE ? 3 : 0
    default: 0
    }
}
