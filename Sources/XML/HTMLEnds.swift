/// HTML without the tags that end `body` and `html`, and without end tags before anything began: libxml2's parser stops
/// there, and would lose what follows. To a browser too it belongs to the body (HTML Standard, 13.2.6.4.19 to 22).
func withoutEnds(_ bytes: [UInt8]) -> [UInt8] {
    var scanner = TagScanner(bytes, isHTML: true)
    var kept: [UInt8] = []
    var copied = 0
    var hasBegun = false
    while let tag = scanner.next() {
        hasBegun = hasBegun || !tag.isEnd || scanner.hasText
        guard tag.isEnd, !hasBegun || scanner.isNamed(tag, "body") || scanner.isNamed(tag, "html") else { continue }
        kept += bytes[copied..<tag.range.lowerBound]
        copied = tag.range.upperBound
    }
    return copied == 0 ? bytes : kept + bytes[copied...]
}

/// Whether no element has more attributes than that.
func hasFewAttributes(_ bytes: [UInt8], _ most: Int, isHTML: Bool) -> Bool {
    var scanner = TagScanner(bytes, isHTML: isHTML)
    while let tag = scanner.next() {
        if tag.attributes > most { return false }
    }
    return true
}
