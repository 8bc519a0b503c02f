import TextAnalysis

/// The words of the index as they are written, folded but not stemmed, and in how many entries: what the beginning of a
/// word can mean, and what a mistyped one.
///
/// They are kept in lists by their first two letters and again by their last two. One slip leaves one end of a word as it
/// is, so that two short lists hold every word that is one slip away; a word of four letters needs a third.
public struct Vocabulary: Sendable {
    private var counts: [String: (entries: Int, last: Int)] = [:]

    public init() {}

    /// - Parameter number: Of the entry; entries come in the order of the index.
    public mutating func add(_ entry: IndexedEntry, number: Int) {
        for passage in entry.passages {
            for words in passage.words {
                for word in words where !isTitleMark(word) { add(word, number) }
            }
        }
    }

    private mutating func add(_ word: String, _ number: Int) {
        let (entries, last) = counts[word] ?? (0, -1)
        if last != number { counts[word] = (entries + 1, number) }
    }

    /// Lists by the ends of their words: `pa` for those that begin so, `*on` for those that end so, `=ps` for those of four
    /// letters that begin and end so. A list is words with a space between, each with a last letter that says how common it
    /// is.
    public var lists: [(ends: String, words: String)] {
        var lists: [String: String] = [:]
        for (word, count) in counts.sorted(by: { $0.key.precedesInBytes($1.key) }) {
            guard let ends = WordEnds(word) else { continue }
            let item = word + String(commonness(count.entries))
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
