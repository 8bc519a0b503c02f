import TextAnalysis

/// The different words of an index, by number. A text is then a list of numbers, and what is known of a word, as its stem,
/// is looked up and not worked out for each place that it stands at.
public struct Lexicon: Sendable {
    /// Folded; a word's number is its place.
    public let words: [String]
    /// The different stems.
    public let stems: [String]
    /// Of each word, the number of its stem.
    public let stemOfWord: [Int32]

    init(_ words: [String]) {
        self.words = words
        var stems = WordNumbers()
        stemOfWord = words.map { stems.number(of: TextAnalysis.stem($0)) }
        self.stems = stems.words
    }

    public func stem(of word: Int32) -> String { stems[Int(stemOfWord[Int(word)])] }

    /// The words with a space between.
    public func text(of numbers: some Collection<Int32>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * 8)
        for number in numbers {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            bytes.append(contentsOf: words[Int(number)].utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Gives words their numbers, as they come.
struct WordNumbers {
    private(set) var words: [String] = []
    private var numbers: [String: Int32] = [:]

    /// - Parameter words: Different ones.
    init(_ words: [String] = []) {
        for word in words { _ = number(of: word) }
    }

    mutating func number(of word: String) -> Int32 {
        if let number = numbers[word] { return number }
        let number = Int32(words.count)
        words.append(word)
        numbers[word] = number
        return number
    }

    mutating func numbers(of words: [String]) -> [Int32] { words.map { number(of: $0) } }
}
