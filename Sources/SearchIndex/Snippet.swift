import TextAnalysis

/// The piece of a text that shows best why it was found: the sentence with the most telling words, and what follows while
/// there is room; a part of it where it is long. Without any of the words it is the beginning.
///
/// The browser cuts in the same way (Site/search/45-snippet.js).
func cutSnippet(of text: String, matching words: SoughtWords) -> MarkedText {
    let bytes = Array(text.utf8)
    let analysed = analyse(text)
    let sentences = sentences(of: bytes, analysed.words)
    guard !sentences.isEmpty else { return MarkedText(plain: "") }
    let weights = analysed.words.map { words.weight(of: $0.text) ?? 0 }
    var best = 0
    var bestWeight = 0.0
    for (index, sentence) in sentences.enumerated() {
        let weight = distinctWeight(analysed.words[sentence.words], weights[sentence.words])
        if weight > bestWeight { (best, bestWeight) = (index, weight) }
    }
    if sentences[best].words.count > snippetLength {
        return part(of: sentences[best], bytes, analysed, weights, matching: words)
    }
    var end = best
    while end + 1 < sentences.count,
        sentences[end + 1].words.upperBound - sentences[best].words.lowerBound <= snippetLength
    { end += 1 }
    let range = sentences[best].bytes.lowerBound..<sentences[end].bytes.upperBound
    return MarkedText(bytes, analysed, in: range, matching: words)
}

/// In words.
private let snippetLength = 30

struct Sentence: Equatable {
    /// Without the space around it.
    var bytes: Range<Int>
    /// Of the text's words.
    var words: Range<Int>
}

/// A sentence ends with its line, or at a full stop, question mark or exclamation mark with space after it. One without
/// any word belongs to the next.
func sentences(of bytes: [UInt8], _ words: [Token]) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    var firstWord = 0
    var nextWord = 0
    for end in 1..<(bytes.count + 1) where end == bytes.count || endsSentence(bytes, before: end) {
        while nextWord < words.count, words[nextWord].range.upperBound <= end { nextWord += 1 }
        guard nextWord > firstWord else { continue }
        var trimmed = start..<end
        while isSpace(bytes[trimmed.lowerBound]) { trimmed = trimmed.lowerBound + 1..<trimmed.upperBound }
        while isSpace(bytes[trimmed.upperBound - 1]) { trimmed = trimmed.lowerBound..<trimmed.upperBound - 1 }
        sentences.append(Sentence(bytes: trimmed, words: firstWord..<nextWord))
        (start, firstWord) = (end, nextWord)
    }
    return sentences
}

private func endsSentence(_ bytes: [UInt8], before end: Int) -> Bool {
    if bytes[end] == UInt8(ascii: "\n") { return true }
    return isSpace(bytes[end]) && ".!?".utf8.contains(bytes[end - 1])
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

/// A word that is there twice counts once.
private func distinctWeight(_ words: ArraySlice<Token>, _ weights: ArraySlice<Double>) -> Double {
    var seen: Set<String> = []
    var sum = 0.0
    for (word, weight) in zip(words, weights) where weight > 0 && seen.insert(stem(word.text)).inserted {
        sum += weight
    }
    return sum
}

/// As many words as there is room for, from a little before the match from which on the most is found.
private func part(
    of sentence: Sentence, _ bytes: [UInt8], _ analysed: AnalysedText, _ weights: [Double],
    matching words: SoughtWords
) -> MarkedText {
    var best = sentence.words.lowerBound..<sentence.words.lowerBound + snippetLength
    var bestWeight = 0.0
    for match in sentence.words where weights[match] > 0 {
        let latest = sentence.words.upperBound - snippetLength
        let start = min(max(match - 5, sentence.words.lowerBound), latest)
        let window = start..<start + snippetLength
        let weight = distinctWeight(analysed.words[window], weights[window])
        if weight > bestWeight { (best, bestWeight) = (window, weight) }
    }
    let isFromStart = best.lowerBound == sentence.words.lowerBound
    let isToEnd = best.upperBound == sentence.words.upperBound
    let start = isFromStart ? sentence.bytes.lowerBound : analysed.words[best.lowerBound].range.lowerBound
    let end = isToEnd ? sentence.bytes.upperBound : analysed.words[best.upperBound - 1].range.upperBound
    var marked = MarkedText(plain: isFromStart ? "" : "…")
    for run in MarkedText(bytes, analysed, in: start..<end, matching: words).runs {
        marked.append(run.text, isMatch: run.isMatch)
    }
    if !isToEnd { marked.append("…", isMatch: false) }
    return marked
}
