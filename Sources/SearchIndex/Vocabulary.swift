import TextAnalysis

/// The words of the index as they are written, folded but not stemmed, and in how many entries: what the beginning of a
/// word can mean, and what a mistyped one.
///
/// They are kept in lists by their first two letters and again by their last two. One slip leaves one end of a word as it
/// is, so that two short lists hold every word that is one slip away; a word of four letters needs a third.
struct Vocabulary {
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
            for words in passage.words {
                for word in words where last[Int(word)] != number {
                    last[Int(word)] = number
                    entries[Int(word)] += 1
                }
            }
        }
    }

    /// Lists by the ends of their words: `pa` for those that begin so, `*on` for those that end so, `=ps` for those of four
    /// letters that begin and end so. A list is words with a space between, each with a last letter that says how common it
    /// is.
    var lists: [(ends: String, words: String)] {
        var lists: [String: String] = [:]
        let counts = zip(words, entries).sorted { $0.0.precedesInBytes($1.0) }
        for (word, count) in counts where !isTitleMark(word) {
            guard let ends = WordEnds(word) else { continue }
            let item = word + String(commonness(Int(count)))
            for end in ends.all {
                if lists[end] == nil { lists[end] = item } else { lists[end]? += " " + item }
            }
        }
        return lists.map { ($0.key, $0.value) }.sorted { $0.0.precedesInBytes($1.0) }
    }
}

private func isTitleMark(_ word: String) -> Bool {
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

/// `A` for a word of one entry, `B` for one of two or three, `C` for four to seven, and so on.
private func commonness(_ entries: Int) -> Character {
    let halvings = Int.bitWidth - 1 - max(1, entries).leadingZeroBitCount
    return Character(Unicode.Scalar(UInt8(65 + min(25, halvings))))
}

/// Reads a list of `Vocabulary`.
func readWords(_ text: String) -> [KnownWord] {
    text.utf8.split(separator: UInt8(ascii: " ")).compactMap { item in
        guard let letter = item.last, (65...90).contains(letter) else { return nil }
        return KnownWord(text: String(item.dropLast()) ?? "", commonness: Int(letter) - 65)
    }
}
