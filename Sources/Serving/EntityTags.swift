import Compression

/// A strong entity tag of bytes (RFC 9110 §8.8.3), from their number and two checksums that change independently.
func entityTag(of bytes: [UInt8]) -> String { "\"\(version(of: bytes))\"" }

/// The same without the quotation marks.
func version(of bytes: [UInt8]) -> String {
    let sums = checksums(of: bytes)
    return [UInt(bytes.count), sums.crc, sums.adler].map { String($0, radix: 36) }.joined(separator: "-")
}

/// Whether `If-None-Match` names one of the tags, or is `*` for any. The comparison is the weak one (RFC 9110 §13.1.2).
func matchesNone(_ field: String?, tags: [String]) -> Bool {
    guard let field else { return false }
    return field.split(separator: ",").contains { listed in
        let tag = trimmed(listed)
        return tag == "*" || tags.contains(tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag)
    }
}

/// Without the spaces and tabs around it.
func trimmed(_ text: some StringProtocol) -> String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    let start = text.drop(while: isSpace)
    return String(start.reversed().drop(while: isSpace).reversed())
}
