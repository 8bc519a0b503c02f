/// A text that has the form of a language tag (BCP 47), `en`, `pt-BR`; nil for all else.
func languageTag(_ text: String) -> String? {
    let tag = plainText(text).split(separator: "_").joined(separator: "-")
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), tag.utf8.count <= 35, parts.count <= 6,
        parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isLetterOrDigit) }),
        !first.utf8.contains(where: isDigit)
    else { return nil }
    return tag
}

/// `en` of `talk.en.vtt`.
func language(ofFileNamed name: String) -> String? {
    let parts = name.split(separator: ".")
    guard parts.count >= 3, parts[parts.count - 2] != "orig" || parts.count >= 4 else { return nil }
    return languageTag(String(parts[parts.count - 2]))
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
