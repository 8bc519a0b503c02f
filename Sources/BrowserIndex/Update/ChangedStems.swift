import SearchIndex

/// What a stem's lists have of a passage, before an edit and after it; nil for nothing.
struct StemEdit {
    struct Items: Equatable {
        var counts: SIMD8<UInt16>
        /// As they would be written for the first passage of all; no positions for a compound.
        var posting: [UInt8]
        var positions: [UInt8]?
    }

    /// Counted over the whole index.
    var passage: Int
    /// Of `IndexChange.entries`.
    var entry: Int
    var before: Items?
    var after: Items?

    var changesPostings: Bool { before?.counts != after?.counts }
    var changesPositions: Bool { before?.positions != after?.positions }
}

/// The stems whose lists an update changes, each with the passages in which it does, in order.
func changedStems(of change: IndexChange) -> [Int: [StemEdit]] {
    var edits: [Int: [StemEdit]] = [:]
    for (number, entry) in change.entries.enumerated() {
        for index in entry.passages {
            let passage = change.before.rows[entry.number].firstPassage + index
            let before = items(of: entry.before.passages[index], change)
            let after = items(of: entry.after.passages[index], change)
            for stem in Set(before.keys).union(after.keys) where before[stem] != after[stem] {
                edits[stem, default: []].append(
                    StemEdit(passage: passage, entry: number, before: before[stem], after: after[stem]))
            }
        }
    }
    return edits
}

private func items(of passage: IndexedPassage, _ change: IndexChange) -> [Int: StemEdit.Items] {
    var items: [Int: StemEdit.Items] = [:]
    forEachStem(in: passage.words, change.lexicon.stemOfWord) { found in
        var positions: NumberText?
        if !found.placed.isEmpty {
            var text = NumberText()
            text.append(positions: found.placed, skipped: 0)
            positions = text
        }
        items[found.stem] = StemEdit.Items(
            counts: found.counts, posting: written(found.counts), positions: positions?.bytes)
    }
    return items
}

func written(_ counts: SIMD8<UInt16>) -> [UInt8] {
    var text = NumberText()
    text.append(counts, skipped: 0)
    return text.bytes
}

extension IndexChange.Entry {
    /// How often an entry has a stem in all its passages together, before and after; nil for not at all.
    func counts(of stem: Int, _ change: IndexChange) -> (before: SIMD8<UInt16>?, after: SIMD8<UInt16>?) {
        (sum(of: stem, in: before, change), sum(of: stem, in: after, change))
    }

    private func sum(of stem: Int, in entry: IndexedEntry, _ change: IndexChange) -> SIMD8<UInt16>? {
        var sum: SIMD8<UInt16>?
        for passage in entry.passages {
            var counts = SIMD8<UInt16>()
            for (field, words) in passage.words.fields.enumerated() {
                let count = words.count { change.lexicon.stemOfWord[Int($0)] == Int32(stem) }
                counts[field] = UInt16(clamping: count)
            }
            if counts != SIMD8() { sum = (sum ?? SIMD8()) &+ counts }
        }
        return sum
    }
}
