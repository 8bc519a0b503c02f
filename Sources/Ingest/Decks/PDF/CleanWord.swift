/// A word's text as poppler writes it: its five entities become characters again, the ligatures of the Latin script are
/// taken apart (Unicode's compatibility decompositions of U+FB00 to U+FB06), control characters are left out. Soft
/// hyphens stay at the end only, where they say that the word goes on in the next line.
func cleanWord(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "&") }) {
        return String(decoding: bytes, as: UTF8.self)
    }
    var word = String.UnicodeScalarView()
    for scalar in withoutEntities(bytes).unicodeScalars { append(scalar, to: &word) }
    let last = word.last
    word.removeAll { $0 == "\u{AD}" }
    if last == "\u{AD}" { word.append("\u{AD}") }
    return String(word)
}

private func append(_ scalar: Unicode.Scalar, to word: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0xFB00...0xFB06: word.append(contentsOf: ligatures[Int(scalar.value) - 0xFB00].unicodeScalars)
    case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0xFEFF: break
    // U+FFFE, U+FFFF and their like are no characters (Unicode 15, 23.7).
    case let value where value & 0xFFFE == 0xFFFE: break
    case 0xA0: word.append(" ")
    default: word.append(scalar)
    }
}

private let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

private func withoutEntities(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let mark = rest.firstIndex(of: "&") {
        result += rest[..<mark]
        rest = rest[mark...]
        if let (name, character) = entities.first(where: { rest.hasPrefix($0.0) }) {
            result += character
            rest = rest.dropFirst(name.count)
        } else {
            result += "&"
            rest = rest.dropFirst()
        }
    }
    return result + rest
}

private let entities = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
]
