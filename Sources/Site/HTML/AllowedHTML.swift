/// A page without the characters that HTML forbids, as the feeds are without those that XML forbids: control characters but
/// for white space, U+FFFE and U+FFFF (<https://html.spec.whatwg.org/#preprocessing-the-input-stream>).
func allowedHTML(_ page: [UInt8]) -> [UInt8] {
    guard let first = page.indices.first(where: { forbiddenLength(in: page, at: $0) > 0 }) else { return page }
    var allowed = Array(page[..<first])
    var index = first
    while index < page.count {
        let length = forbiddenLength(in: page, at: index)
        if length == 0 { allowed.append(page[index]) }
        index += max(1, length)
    }
    return allowed
}

/// The bytes of the forbidden character that begins here; 0 for another one.
private func forbiddenLength(in page: [UInt8], at index: Int) -> Int {
    switch page[index] {
    case 0x9, 0xA, 0xD: 0
    case 0..<0x20, 0x7F: 1
    case 0xC2: index + 1 < page.count && page[index + 1] < 0xA0 ? 2 : 0
    case 0xEF: index + 2 < page.count && page[index + 1] == 0xBF && page[index + 2] >= 0xBE ? 3 : 0
    default: 0
    }
}
