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

/// `en` of `talk.en.vtt`; nil where the name does not tell.
func language(ofFileNamed name: String) -> String? {
    let parts = name.split(separator: ".")
    guard parts.count >= 3 else { return nil }
    // yt-dlp marks so the language that was spoken.
    let name = parts[parts.count - 2]
    let tag = languageTag(String(name.hasSuffix("-orig") ? name.dropLast(5) : name))
    return tag.flatMap { tag in commonLanguages.contains(String(tag.prefix { $0 != "-" })) ? tag : nil }
}

/// A part of a file's name may have the form of a language by chance: these are what captions are met in (ISO 639-1).
private let commonLanguages: Set<String> = [
    "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "eo", "es", "et", "eu",
    "fa", "fi", "fil", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "iw", "ja", "ka", "kk",
    "km", "kn", "ko", "ky", "la", "lb", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "my", "nb", "ne", "nl", "nn",
    "no", "pa", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk",
    "ur", "uz", "vi", "yue", "zh", "zu",
]

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
