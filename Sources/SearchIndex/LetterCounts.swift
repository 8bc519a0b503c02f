/// In how many texts of the index each character beyond ASCII stands: a page must know what these become.
///
/// A text is a passage's heading and body, or an entry's title and summary.
public struct LetterCounts: Sendable, Equatable {
    public private(set) var texts: [Unicode.Scalar: Int] = [:]

    public var letters: Set<Unicode.Scalar> { Set(texts.keys) }

    mutating func add(_ entry: IndexedEntry, _ bodies: [String]) {
        add(lettersBeyondASCII(in: [entry.title, entry.summary]), 1)
        for (passage, body) in zip(entry.passages, bodies) { add(lettersBeyondASCII(in: [passage.heading, body]), 1) }
    }

    mutating func add(_ other: LetterCounts) { texts.merge(other.texts, uniquingKeysWith: +) }

    /// - Parameter times: Negative for texts that go.
    mutating func add(_ letters: Set<Unicode.Scalar>, _ times: Int) {
        for letter in letters { texts[letter, default: 0] += times }
    }
}

func lettersBeyondASCII(in texts: [String]) -> Set<Unicode.Scalar> {
    var letters: Set<Unicode.Scalar> = []
    for text in texts where text.utf8.contains(where: { $0 >= 0x80 }) {
        for scalar in text.unicodeScalars where scalar.value >= 0x80 { letters.insert(scalar) }
    }
    return letters
}
