import TextAnalysis

/// Text in which the words that matched are marked.
public struct MarkedText: Sendable, Equatable {
    public struct Run: Sendable, Equatable {
        public var text: String
        public var isMatch: Bool
    }

    public var runs: [Run] = []

    public var text: String { runs.map(\.text).joined() }
    public var hasMatch: Bool { runs.contains(where: \.isMatch) }

    /// Without any mark.
    public init(plain text: String) { append(text, isMatch: false) }

    /// Marks the words that a query looks for, in a text on one line.
    init(_ text: String, matching words: SoughtWords) {
        self.init(Array(text.utf8), analyse(text), in: 0..<text.utf8.count, matching: words)
    }

    /// The same for a part of an analysed text.
    init(_ bytes: [UInt8], _ analysed: AnalysedText, in range: Range<Int>, matching words: SoughtWords) {
        var position = range.lowerBound
        let tokens = (analysed.words + analysed.compounds)
            .filter { $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound }
            .filter { words.weight(of: $0.text) != nil }
            .sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
        for token in tokens where token.range.lowerBound >= position {
            append(String(decoding: bytes[position..<token.range.lowerBound], as: UTF8.self), isMatch: false)
            append(String(decoding: bytes[token.range], as: UTF8.self), isMatch: true)
            position = token.range.upperBound
        }
        append(String(decoding: bytes[position..<range.upperBound], as: UTF8.self), isMatch: false)
    }

    mutating func append(_ text: String, isMatch: Bool) {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        if line.isEmpty { return }
        if let last = runs.last, last.isMatch == isMatch {
            runs[runs.count - 1].text = last.text + line
        } else {
            runs.append(Run(text: line, isMatch: isMatch))
        }
    }
}

/// The words that a query ranks by, as they are marked in a text.
struct SoughtWords: Equatable {
    /// By stem.
    private var weights: [String: Double] = [:]
    /// A stem begins as its word does, and most words need not be stemmed to see that they are others.
    private var firstBytes: Set<UInt8> = []

    /// - Parameter weight: How much the word tells; of two for one stem the first counts.
    mutating func add(_ word: String, weight: Double) {
        let stem = stem(word)
        if weights[stem] == nil { weights[stem] = weight }
        if let first = stem.utf8.first { firstBytes.insert(first) }
    }

    func weight(of word: String) -> Double? {
        guard let first = word.utf8.first, firstBytes.contains(first) else { return nil }
        return weights[stem(word)]
    }
}
