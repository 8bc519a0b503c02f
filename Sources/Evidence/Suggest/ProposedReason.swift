import Model

/// The sentence that has most of the words, or else the first one: what a reason can start from. Empty without a text.
///
/// - Parameter words: The rarest first; an earlier one counts for more.
public func proposedReason(from texts: [String], words: [String]) -> String {
    let weights = Dictionary(
        words.enumerated().map { ($1.lowercased(), 1 / Double($0 + 2)) }, uniquingKeysWith: { first, _ in first })
    let sentences = texts.flatMap(sentences)
    let weighed = sentences.map { sentence in
        Set(sentence.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
            .sorted().reduce(0) { $0 + (weights[$1] ?? 0) }
    }
    // The first of those that weigh the same.
    guard let best = sentences.indices.max(by: { weighed[$0] < weighed[$1] }) else { return "" }
    return asReason(sentences[best])
}

private func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
        let next = text.index(after: index)
        let endsSentence = ".?!".contains(text[index]) && (next == text.endIndex || text[next].isWhitespace)
        if endsSentence || text[index].isNewline {
            sentences.append(text[start..<index])
            start = next
        }
        index = next
    }
    return (sentences + [text[start...]]).filter { $0.contains { $0.isLetter } }
}

/// One line that goes on after a dash: no full stop, no more than a reader takes in at a glance.
private func asReason(_ sentence: Substring) -> String {
    let limit = 160
    let words = sentence.split(whereSeparator: \.isWhitespace)
    var reason = ""
    for word in words {
        if reason.count + word.count > limit { return reason + " …" }
        reason += (reason.isEmpty ? "" : " ") + word
    }
    return reason
}
