/// Which piece of the file each piece of the source is: indices of `old`, in the order of `new`; nil for one that is new.
///
/// A key that one piece has here and there tells. Where all that a source says of its pieces is their titles, several have
/// one key; then what was generated of a piece the last time tells it, and what it stands under. What cannot be told is not
/// guessed: one piece is new then, and another gone, and no edit gets under another heading.
func matches(of new: [FileSegment], in old: [FileSegment]) -> [Int?] {
    var matching = Matching(new, old)
    matching.pairAll()
    // What was gone may have come back, where nothing else is it.
    matching.includesGone = true
    matching.pairAll()
    return matching.found
}

/// A piece, and what it can be told by.
private struct Candidate {
    let segment: FileSegment
    let base: String
    /// The last piece before it whose key nobody else has, here and there.
    let context: String

    /// As they were generated.
    var words: [String] { [segment.marker.titleHash, segment.marker.textHash] }
}

private struct Matching {
    private let new: [Candidate]
    private let old: [Candidate]
    private(set) var found: [Int?]
    private var taken: Set<Int> = []
    var includesGone = false

    init(_ new: [FileSegment], _ old: [FileSegment]) {
        let lone = loneKeys(of: new).intersection(loneKeys(of: old))
        self.new = candidates(new, lone: lone)
        self.old = candidates(old, lone: lone)
        found = Array(repeating: nil, count: new.count)
    }

    mutating func pairAll() {
        // The times of a recording shift, its words do not.
        pairLone { $0.segment.isTimed ? $0.words : nil }
        pairLone { [$0.base] }
        pairInOrder { [$0.base, $0.context] + $0.words }
        pairInOrder { [$0.base] + $0.words }
        pairInOrder(onlyAsMany: true) { [$0.base, $0.context] }
        pairLone { $0.segment.marker.textHash == contentHash("") ? nil : $0.words }
    }

    /// Those whose name nobody else has, here and there; nil for no name.
    private mutating func pairLone(by name: (Candidate) -> [String]?) {
        for (indices, others) in groups(by: name) where indices.count == 1 && others.count == 1 {
            pair(indices[0], with: others[0])
        }
    }

    /// Those of one name, the first with the first.
    ///
    /// - Parameter onlyAsMany: None of them where there are more here than there.
    private mutating func pairInOrder(onlyAsMany: Bool = false, by name: (Candidate) -> [String]) {
        for (indices, others) in groups(by: name) where !onlyAsMany || indices.count == others.count {
            for (index, other) in zip(indices, others) { pair(index, with: other) }
        }
    }

    private mutating func pair(_ index: Int, with other: Int) {
        found[index] = other
        taken.insert(other)
    }

    /// Of those that are not paired yet.
    private func groups(by name: (Candidate) -> [String]?) -> [(new: [Int], old: [Int])] {
        let here = Dictionary(grouping: new.indices.filter { found[$0] == nil }) { name(new[$0]) }
        let free = old.indices.filter { !taken.contains($0) && (includesGone || !old[$0].segment.marker.isGone) }
        let there = Dictionary(grouping: free) { name(old[$0]) }
        return here.compactMap { name, indices in name.flatMap { there[$0] }.map { (indices, $0) } }
    }
}

private func loneKeys(of segments: [FileSegment]) -> Set<String> {
    Set(Dictionary(grouping: segments, by: \.base).filter { $0.value.count == 1 }.keys)
}

private func candidates(_ segments: [FileSegment], lone: Set<String>) -> [Candidate] {
    var last = ""
    return segments.map { segment in
        let base = segment.base
        defer { if lone.contains(base) { last = base } }
        return Candidate(segment: segment, base: base, context: last)
    }
}
