import TextAnalysis

/// Where each preferred word stands in a plan: one query can have a thousand.
struct TypedWords {
    private struct Word: Hashable {
        var stem: String
        var use: RankedTerm.Use
    }

    private var places: [Word: Int] = [:]

    /// The place of the same word before it; nil for the first, and for what is no single preferred word.
    mutating func note(_ term: PlannedTerm, at place: Int) -> Int? {
        guard term.need == .preferred, let stem = term.word.map(stem) else { return nil }
        let word = Word(stem: stem, use: term.use)
        if let before = places[word] { return before }
        places[word] = place
        return nil
    }
}
