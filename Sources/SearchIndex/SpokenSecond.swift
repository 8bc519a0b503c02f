import Model
import TextAnalysis

/// The second of the recording at which a text says most of what was looked for in the fewest words; nil when it says
/// nothing of it.
///
/// The browser does the same (Site/search/46-spoken.js).
func spokenSecond(of text: String, _ cues: [Cue], matching sought: SoughtWords) -> Int? {
    let words = analyse(text).words
    let weights = words.map { sought.weight(of: $0.text) ?? 0 }
    var best: (start: Int, weight: Double, span: Int)?
    for start in words.indices where weights[start] > 0 {
        let (weight, span) = said(from: start, words, weights)
        if let best, weight < best.weight || weight == best.weight && span >= best.span { continue }
        best = (start, weight, span)
    }
    guard let best else { return nil }
    return cues.second(ofWord: spacedWords(in: text, before: words[best.start].range.lowerBound))
}

/// In words: what is said together.
private let closeness = 10

/// How much of what was looked for is said from a word on, each word once, and in how many words.
private func said(from start: Int, _ words: [Token], _ weights: [Double]) -> (weight: Double, span: Int) {
    var seen: Set<String> = []
    var weight = 0.0
    var span = 0
    for index in start..<min(start + closeness, words.count) where weights[index] > 0 {
        guard seen.insert(stem(words[index].text)).inserted else { continue }
        weight += weights[index]
        span = index - start
    }
    return (weight, span)
}

/// How many words, parted by space, have begun before an offset in bytes.
private func spacedWords(in text: String, before offset: Int) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8.prefix(offset) {
        let isSpace = byte == 32 || (9...13).contains(byte)
        if !isSpace, !isInWord { count += 1 }
        isInWord = !isSpace
    }
    return isInWord ? count - 1 : count
}

/// The address of a recording that ends in `t=740` or `t=740s`, at another second.
func linkAddress(_ link: String, at second: Int) -> String {
    guard let sign = link.utf8.lastIndex(of: UInt8(ascii: "=")) else { return link }
    let digits = link.utf8[link.utf8.index(after: sign)...]
    let rest = digits.drop { (48...57).contains($0) }
    guard rest.count < digits.count, rest.count <= 1, link[..<sign].hasSuffix("t") else { return link }
    return "\(link[...sign])\(second)\(Substring(rest))"
}
