import TextAnalysis

/// The words of the index as they are written, folded but not stemmed, and in how many entries: what the beginning of a
/// word can mean, and what a mistyped one.
///
/// They are kept in lists by their first two letters and again by their last two. One slip leaves one end of a word as it
/// is, so that two short lists hold every word that is one slip away; a word of four letters needs a third.
public struct Vocabulary {
    /// The words with the same ends, sorted, with a space between, each with a last letter that says how common it is.
    public struct List: Sendable, Equatable {
        /// `pa` for words that begin so, `*on` for those that end so, `=ps` for those of four letters that begin and end so.
        public var ends: String
        public var words: String
        /// What the letters leave away: of each word that more than one entry has, how many more have it than its letter
        /// says. Only lists by the beginning have them, so that each word's is kept once.
        var counts: String
    }

    private let words: [String]
    /// Of each word: in how many entries it stands, and the last of them.
    private var entries: [Int32]
    private var last: [Int32]

    init(of lexicon: Lexicon) {
        words = lexicon.words
        entries = Array(repeating: 0, count: words.count)
        last = Array(repeating: -1, count: words.count)
    }

    /// - Parameter number: Of the entry; entries come in the order of the index.
    mutating func add(_ entry: IndexedEntry, number: Int) {
        let number = Int32(number)
        for passage in entry.passages {
            for word in passage.words.all where last[Int(word)] != number {
                last[Int(word)] = number
                entries[Int(word)] += 1
            }
        }
    }

    var lists: [List] {
        var lists: [String: (words: String, counts: NumberText)] = [:]
        for place in orderInBytes(of: words) {
            let word = words[place]
            guard !isTitleMark(word), let ends = WordEnds(word) else { continue }
            let commonness = Commonness(entries: Int(entries[place]))
            let item = word + String(commonness.letter)
            for end in ends.all {
                if lists[end] == nil { lists[end] = (item, NumberText()) } else { lists[end]?.words += " " + item }
            }
            if commonness.halvings > 0 { lists[ends.first]?.counts.append(commonness.rest) }
        }
        return lists.map { List(ends: $0.key, words: $0.value.words, counts: $0.value.counts.text) }
            .sorted { $0.ends.precedesInBytes($1.ends) }
    }
}

func isTitleMark(_ word: String) -> Bool {
    word.utf8.first == UInt8(ascii: "0") && StopWords.contains(String(word.dropFirst()))
}

/// The names of the lists that a word is in; nil for a word of one letter.
struct WordEnds: Equatable {
    var first: String
    var last: String
    /// Of a word of four letters: two of them swapped in its middle change both ends.
    var outer: String?

    var all: [String] { [first, last] + [outer].compactMap { $0 } }

    init?(_ word: String) {
        let letters = word.unicodeScalars
        guard letters.count >= 2 else { return nil }
        first = String(String.UnicodeScalarView(letters.prefix(2)))
        last = "*" + String(String.UnicodeScalarView(letters.suffix(2)))
        if letters.count == 4 { outer = "=" + String(String.UnicodeScalarView(letters.prefix(1) + letters.suffix(1))) }
    }
}

/// A word of a list.
struct KnownWord: Equatable {
    var text: String
    /// How many times the number of its entries can be halved: 0 for one entry, 3 for eight.
    var commonness: Int

    /// The more common first.
    func precedes(_ other: KnownWord) -> Bool {
        commonness == other.commonness ? text.precedesInBytes(other.text) : commonness > other.commonness
    }

    var leastEntries: Int { 1 << commonness }
}

/// In how many entries a word is, as the lists say it.
struct Commonness: Equatable {
    /// How many times the number can be halved.
    var halvings: Int
    /// How many more than that makes.
    var rest: Int

    init(entries: Int) {
        halvings = min(25, Int.bitWidth - 1 - max(1, entries).leadingZeroBitCount)
        rest = max(1, entries) - 1 << halvings
    }

    /// `A` for a word of one entry, `B` for one of two or three, `C` for four to seven, and so on.
    var letter: Character { Character(Unicode.Scalar(UInt8(65 + halvings))) }
}

/// Reads a list of `Vocabulary`.
func readWords(_ text: String) -> [KnownWord] {
    text.utf8.split(separator: UInt8(ascii: " ")).compactMap { item in
        guard let letter = item.last, (65...90).contains(letter) else { return nil }
        return KnownWord(text: String(item.dropLast()) ?? "", commonness: Int(letter) - 65)
    }
}
