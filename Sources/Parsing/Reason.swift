import Model

/// What follows a link in its list item, without the dash or colon that joins them.
func trimmedReason(_ text: String) -> String {
    let joiners: Set<Character> = ["—", "–", "-", ":", ",", ";", " ", "\n", "."]
    return trimmed(text.drop { joiners.contains($0) })
}

/// The sentence that holds the inline at `index`: from the last full stop before it to the first one after it.
func sentence(around index: Int, in content: [Inline]) -> String {
    let before = content[..<index].plainText
    let own = content[index...index].plainText
    // As a whole, since the inline's own first letter tells whether a full stop before it ends a sentence.
    let text = before + own + content[(index + 1)...].plainText
    let ownStart = text.utf8.index(text.startIndex, offsetBy: before.utf8.count)
    let ownEnd = text.utf8.index(ownStart, offsetBy: own.utf8.count)
    let ends = sentenceEnds(in: text)
    let start = ends.last { $0 <= ownStart } ?? text.startIndex
    let end = ends.first { $0 > ownEnd } ?? text.endIndex
    return trimmed(text[start..<end])
}

/// The places after a full stop, question or exclamation mark that white space and no small letter follows.
private func sentenceEnds(in text: String) -> [String.Index] {
    text.indices.compactMap { index in
        guard ".?!".contains(text[index]) else { return nil }
        let next = text.index(after: index)
        guard next < text.endIndex, text[next].isWhitespace else { return next == text.endIndex ? next : nil }
        let word = text[next...].drop { $0.isWhitespace }
        return word.first?.isLowercase == true ? nil : next
    }
}

private func trimmed(_ text: some StringProtocol) -> String {
    var slice = text.drop { $0.isWhitespace }
    while slice.last?.isWhitespace == true { slice = slice.dropLast() }
    return String(slice)
}
