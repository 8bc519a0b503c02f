/// A list of `Vocabulary` that words are put into and taken from.
struct WordList: Equatable {
    /// Each word with its letter and a space.
    private var items: [UInt8]
    /// What the letters leave away, of each word with another letter than `A`.
    private var rests: [Int] = []
    private let hasCounts: Bool

    /// - Parameters:
    ///   - counts: As `Vocabulary.List` has them.
    ///   - hasCounts: Whether it is a list that has them.
    init(words: String, counts: String, hasCounts: Bool) {
        items = Array(words.utf8)
        if !items.isEmpty { items.append(space) }
        self.hasCounts = hasCounts
        var reader = NumberReader(counts)
        while let rest = reader.next() { rests.append(rest) }
    }

    var isEmpty: Bool { items.isEmpty }
    var words: String { String(decoding: items.dropLast(), as: UTF8.self) }

    var counts: String {
        var numbers = NumberText()
        for rest in rests { numbers.append(rest) }
        return numbers.text
    }

    /// In how many entries the word is; as few as its letter says in a list without counts.
    func entries(of word: String) -> Int {
        let place = place(of: Array(word.utf8))
        guard !place.range.isEmpty else { return 0 }
        let halvings = Int(items[place.range.upperBound - 2]) - Int(letterA)
        let rest = halvings > 0 && rests.indices.contains(place.counted) ? rests[place.counted] : 0
        return 1 << max(0, halvings) + rest
    }

    /// - Parameter entries: 0 for a word that is gone.
    mutating func set(_ word: String, entries: Int) {
        let place = place(of: Array(word.utf8))
        let isCounted = !place.range.isEmpty && items[place.range.upperBound - 2] > letterA
        if hasCounts, isCounted, rests.indices.contains(place.counted) { rests.remove(at: place.counted) }
        guard entries > 0 else { return items.removeSubrange(place.range) }
        let commonness = Commonness(entries: entries)
        items.replaceSubrange(place.range, with: "\(word)\(commonness.letter) ".utf8)
        if hasCounts, commonness.halvings > 0 {
            rests.insert(commonness.rest, at: min(place.counted, rests.count))
        }
    }

    /// Where the word stands with its letter and space, or the empty place where it belongs, and how many words before it
    /// have a count.
    private func place(of word: [UInt8]) -> (range: Range<Int>, counted: Int) {
        var start = 0
        var counted = 0
        while start < items.count, let end = items[start...].firstIndex(of: space), end > start {
            let other = items[start..<end - 1]
            if !other.lexicographicallyPrecedes(word) {
                return (start..<(other.elementsEqual(word) ? end + 1 : start), counted)
            }
            if items[end - 1] > letterA { counted += 1 }
            start = end + 1
        }
        return (start..<start, counted)
    }
}

private let space = UInt8(ascii: " ")
private let letterA = UInt8(ascii: "A")
