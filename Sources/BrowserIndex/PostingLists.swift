import SearchIndex
import TextAnalysis

/// Where each stem stands, while the entries are read one after the other.
struct PostingLists {
    struct List {
        fileprivate var last = -1
        fileprivate var lastWithPositions = -1
        fileprivate var postingText = NumberText()
        fileprivate var positionText = NumberText()

        var postings: [UInt8] { postingText.bytes }
        var positions: [UInt8] { positionText.bytes }
    }

    private let stemNames: [String]
    private let stemOfWord: [Int32]
    /// Of each stem.
    private var lists: [List]

    init(of library: IndexedLibrary) {
        stemNames = library.lexicon.stems
        stemOfWord = library.lexicon.stemOfWord
        lists = Array(repeating: List(), count: stemNames.count)
        var number = 0
        for entry in library.entries {
            for passage in entry.passages {
                add(passage, number)
                number += 1
            }
        }
    }

    private mutating func add(_ passage: IndexedPassage, _ number: Int) {
        var occurrences: [Occurrence] = []
        occurrences.reserveCapacity(passage.words.reduce(0) { $0 + $1.count })
        for (field, words) in passage.words.enumerated() {
            for (position, word) in words.enumerated() {
                occurrences.append(
                    Occurrence(stem: Int(stemOfWord[Int(word)]), field: field, position: position))
            }
        }
        occurrences.sort { $0.key < $1.key }
        var start = 0
        while start < occurrences.count {
            var end = start + 1
            while end < occurrences.count, occurrences[end].stem == occurrences[start].stem { end += 1 }
            append(occurrences[start..<end], in: number)
            start = end
        }
    }

    /// - Parameter occurrences: All those of one stem in the passage, in order.
    private mutating func append(_ occurrences: ArraySlice<Occurrence>, in passage: Int) {
        let stem = occurrences[occurrences.startIndex].stem
        var counts = SIMD8<UInt16>()
        for occurrence in occurrences where counts[occurrence.field] < .max { counts[occurrence.field] += 1 }
        lists[stem].postingText.append(counts, skipped: passage - lists[stem].last - 1)
        lists[stem].last = passage
        // The last field, whose words have no places.
        let placed = occurrences.prefix { $0.field != Field.other.rawValue }
        guard !placed.isEmpty else { return }
        lists[stem].positionText.append(positions: placed, skipped: passage - lists[stem].lastWithPositions - 1)
        lists[stem].lastWithPositions = passage
    }

    /// In no order.
    var stems: [(name: String, list: List)] { zip(stemNames, lists).map { ($0, $1) } }
}

/// A word of a passage.
private struct Occurrence {
    /// The order of the lists: by stem, then by field, then by position.
    var key: UInt64

    init(stem: Int, field: Int, position: Int) {
        key = UInt64(stem) << 35 | UInt64(field) << 32 | UInt64(position)
    }

    var stem: Int { Int(key >> 35) }
    var field: Int { Int(key >> 32 & 7) }
    var position: Int { Int(key & 0xFFFF_FFFF) }
}

extension NumberText {
    /// The passages between, then for each field that has the stem: the field and how often, and the positions' differences.
    /// The last field has 8 added.
    fileprivate mutating func append(positions: ArraySlice<Occurrence>, skipped: Int) {
        append(skipped)
        var start = positions.startIndex
        while start < positions.endIndex {
            let field = positions[start].field
            let end = positions[start...].firstIndex { $0.field != field } ?? positions.endIndex
            append(end == positions.endIndex ? field + 8 : field)
            append(end - start - 1)
            var last = -1
            for occurrence in positions[start..<end] {
                append(occurrence.position - last - 1)
                last = occurrence.position
            }
            start = end
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
