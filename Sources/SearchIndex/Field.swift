/// The parts of a passage that words stand in: the columns of the full-text table, in its order.
public enum Field: Int, CaseIterable, Sendable {
    /// Of the entry; its first passage has it.
    case title
    /// What else the entry is called, and who stands behind it: aliases, people, event, organisation. Its first passage has
    /// them.
    case names
    /// The passage's heading; for the first passage the entry's summary and tags.
    case heading
    case body
    /// Compounds of all the others, whole: beside their parts, so that phrases and lengths do not see them.
    case other
}

/// How often a term stands in each field of one passage.
public struct Posting: Sendable, Equatable {
    /// Counted over the whole index from 0.
    public var passage: Int32
    /// By `Field`.
    public var counts: SIMD8<UInt16>

    public init(passage: Int32, counts: SIMD8<UInt16>) {
        self.passage = passage
        self.counts = counts
    }

    subscript(field: Field) -> Double { Double(counts[field.rawValue]) }
}
