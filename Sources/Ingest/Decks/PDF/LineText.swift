/// A line's words. Poppler also parts a word where its font changes: there is no gap then, and no space.
func text(of line: PDFLine) -> String {
    var text = ""
    var right = -Double.infinity
    for word in line.words {
        let isApart = word.box.left - right > line.box.height * 0.07
        if !text.isEmpty, isApart || word.box.left < right - line.box.height { text += " " }
        text += word.text
        right = word.box.right
    }
    return withoutPrivateCharacters(text)
}

/// Joins the next line of a paragraph to it: with a space, but not between characters of Chinese and Japanese.
///
/// A hyphen at the line's end may be the word's own. The document tells: `cloud-` and `native` are joined to
/// `cloudnative` only when that word stands elsewhere in it. On a page of running text, where words are usually
/// parted, it is the other way around: the hyphen goes, unless the word with it stands elsewhere.
///
/// - Parameter words: Of the whole document, in lower case.
func joinLines(_ text: inout String, _ next: String, words: Set<String>, isRunningText: Bool) {
    guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else { return text += next }
    if last == "\u{AD}" {
        text.unicodeScalars.removeLast()
    } else if isHyphen(last), isWordParted(text, next) {
        let start = lastWord(text)
        let end = firstWord(next)
        let isWhole = words.contains((start + end).lowercased())
        let isHyphened = words.contains((start + "-" + end).lowercased())
        let isLower = next.first?.isLowercase == true
        if isLower, isRunningText ? !isHyphened : isWhole && !isHyphened { text.unicodeScalars.removeLast() }
    } else if !(isIdeograph(last) && isIdeograph(first)) {
        text += " "
    }
    text += next
}

/// The words of all pages in lower case, without the punctuation around them.
func vocabulary(of pages: [PDFPage]) -> Set<String> {
    var words: Set<String> = []
    for page in pages {
        for line in page.lines {
            for word in line.words where !(word.text.unicodeScalars.last.map(isHyphen) ?? false) {
                words.insert(firstWord(word.text.drop { !$0.isLetter }).lowercased())
            }
        }
    }
    return words
}

/// U+2010 is what browsers part words with.
private func isHyphen(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2010}" }

private func isWordParted(_ text: String, _ next: String) -> Bool {
    guard let before = text.dropLast().last, let after = next.first else { return false }
    return before.isLetter && after.isLetter
}

private func lastWord(_ text: String) -> String {
    String(text.dropLast().reversed().prefix { $0.isLetter || $0 == "-" }.reversed())
}

private func firstWord(_ text: some StringProtocol) -> String {
    String(text.prefix { $0.isLetter || $0 == "-" })
}

/// Of a script that sets no spaces between words: Han, kana and their punctuation, in full width too; not Hangul.
func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FDF, 0x3001...0x30FF, 0x31C0...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF9F,
        0x20000...0x3134F:
        true
    default: false
    }
}

/// Glyphs of icon and symbol fonts: no other font shows them.
private func withoutPrivateCharacters(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0xE000...0xF8FF).contains($0.value) }) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !(0xE000...0xF8FF).contains(scalar.value) { kept.append(scalar) }
    return String(kept).split(separator: " ").joined(separator: " ")
}
