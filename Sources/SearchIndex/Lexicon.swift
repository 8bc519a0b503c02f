import TextAnalysis

/// The different words of an index, by number. A text is then a list of numbers, and what is known of a word, as its stem,
/// is looked up and not worked out for each place that it stands at.
public struct Lexicon: Sendable {
    /// Folded; a word's number is its place.
    public private(set) var words: [String] = []
    /// The different stems.
    public private(set) var stems: [String] = []
    /// Of each word, the number of its stem.
    public private(set) var stemOfWord: [Int32] = []
    private var numbers: [String: Int32] = [:]

    mutating func number(of word: String) -> Int32 {
        if let number = numbers[word] { return number }
        let number = Int32(words.count)
        words.append(word)
        numbers[word] = number
        return number
    }

    /// Works out the stems of all words so far.
    mutating func stemWords() {
        var numberOfStem: [String: Int32] = [:]
        stems = []
        stemOfWord = words.map { word in
            let stem = TextAnalysis.stem(word)
            if let number = numberOfStem[stem] { return number }
            let number = Int32(stems.count)
            stems.append(stem)
            numberOfStem[stem] = number
            return number
        }
    }

    /// Words that stood in some text, added without their stems.
    mutating func numbers(of words: [String]) -> [Int32] { words.map { number(of: $0) } }

    public func stem(of word: Int32) -> String { stems[Int(stemOfWord[Int(word)])] }

    /// The words with a space between.
    public func text(of numbers: [Int32]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * 8)
        for number in numbers {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            bytes.append(contentsOf: words[Int(number)].utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
