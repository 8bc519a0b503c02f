import SearchIndex

/// A stem of a passage.
struct StemInPassage {
    /// The number that it was given.
    var stem: Int
    /// By field.
    var counts: SIMD8<UInt16>
    /// In order, without those of the last field, whose words have no places.
    var placed: ArraySlice<Occurrence>

    /// - Parameter occurrences: All those of one stem in the passage, in order; not empty.
    fileprivate init(_ occurrences: ArraySlice<Occurrence>) {
        stem = occurrences[occurrences.startIndex].stem
        counts = SIMD8()
        for occurrence in occurrences where counts[occurrence.field] < .max { counts[occurrence.field] += 1 }
        placed = occurrences.prefix { $0.field != Field.other.rawValue }
    }
}

/// Goes through the stems of a passage's words, in no order that means anything.
///
/// - Parameter stemOfWord: Of each word of the lexicon, a number for its stem; negative for one that is left out.
func forEachStem(in words: FieldWords, _ stemOfWord: [Int32], _ take: (StemInPassage) -> Void) {
    var occurrences: [Occurrence] = []
    occurrences.reserveCapacity(words.all.count)
    for (field, words) in words.fields.enumerated() {
        for (position, word) in words.enumerated() {
            let stem = Int(stemOfWord[Int(word)])
            if stem >= 0 { occurrences.append(Occurrence(stem: stem, field: field, position: position)) }
        }
    }
    occurrences.sort { $0.key < $1.key }
    var start = 0
    while start < occurrences.count {
        var end = start + 1
        while end < occurrences.count, occurrences[end].stem == occurrences[start].stem { end += 1 }
        take(StemInPassage(occurrences[start..<end]))
        start = end
    }
}

/// A word of a passage.
struct Occurrence {
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
    mutating func append(positions: ArraySlice<Occurrence>, skipped: Int) {
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
