import SearchIndex
import TextAnalysis

/// Where each of some stems stands, while the entries are read one after the other.
struct PostingLists {
    struct List {
        fileprivate var last = -1
        fileprivate var lastWithPositions = -1
        fileprivate var postingText = NumberText()
        fileprivate var positionText = NumberText()

        var postings: [UInt8] { postingText.bytes }
        var positions: [UInt8] { positionText.bytes }
    }

    /// In the order of the stems that were asked for.
    private(set) var lists: [List]
    /// Of each word, the place of its stem's list; negative where that was not asked for.
    private let listOfWord: [Int32]

    /// - Parameter stems: As the lexicon numbers them.
    init(of stems: [Int], in library: IndexedLibrary) {
        var listOfStem = [Int32](repeating: -1, count: library.lexicon.stems.count)
        for (place, stem) in stems.enumerated() { listOfStem[stem] = Int32(place) }
        listOfWord = library.lexicon.stemOfWord.map { listOfStem[Int($0)] }
        lists = Array(repeating: List(), count: stems.count)
        var number = 0
        for entry in library.entries {
            // By index: a copy of a passage counts six references.
            for index in entry.passages.indices {
                add(entry.passages[index].words, number)
                number += 1
            }
        }
    }

    private mutating func add(_ words: FieldWords, _ number: Int) {
        forEachStem(in: words, listOfWord) { found in
            let stem = found.stem
            lists[stem].postingText.append(found.counts, skipped: number - lists[stem].last - 1)
            lists[stem].last = number
            guard !found.placed.isEmpty else { return }
            lists[stem].positionText.append(
                positions: found.placed, skipped: number - lists[stem].lastWithPositions - 1)
            lists[stem].lastWithPositions = number
        }
    }
}

/// Postings by entry where ranking does not ask for more: those of its passages added up, at its first passage.
func shortened(_ text: [UInt8], in table: EntryTable) -> [UInt8] {
    // Fewer letters than that can't be so many postings.
    guard text.count >= manyEntries else { return text }
    let postings = readPostings(String(decoding: text, as: UTF8.self))
    let term = TermInEntries(postings, in: table)
    guard !term.tellsPassages else { return text }
    var shortened = NumberText()
    var last = -1
    for occurrence in term.occurrences {
        let first = table.rows[occurrence.entry].firstPassage
        let counts = postings[occurrence.postings].reduce(SIMD8<UInt16>()) { $0 &+ $1.counts }
        shortened.append(counts, skipped: first - last - 1)
        last = first
    }
    return shortened.bytes
}
