/// What an update of the index found to be new, for the browser's scripts to be updated likewise.
public struct IndexChange: Sendable {
    /// An entry that differs in bodies and cues of its passages alone, with words of `lexicon`.
    public struct Entry: Sendable {
        /// Counted from 0 in the order of the index.
        public var number: Int
        public var before: IndexedEntry
        public var after: IndexedEntry
        /// What `texts` have of both.
        public var bodies: (before: [ArraySlice<UInt8>], after: [ArraySlice<UInt8>])
    }

    public var before: EntryTable
    public var after: EntryTable
    /// In the order of the index.
    public var entries: [Entry]
    public var lexicon: Lexicon
    /// Lists of the vocabulary with other words than before, in order; nil for one that is gone.
    public var vocabulary: [(ends: String, words: String?)] = []
    /// All that the texts have beyond ASCII now.
    public var letters: Set<Unicode.Scalar> = []
}

extension IndexChange.Entry {
    /// The passages that differ, counted from 0 in their entry.
    public var passages: [Int] {
        after.passages.indices.filter { index in
            bodies.before[index] != bodies.after[index] || before.passages[index].cues != after.passages[index].cues
        }
    }
}
