import Linking
import Model

/// A link that nobody has written yet and that probably belongs there.
public struct Suggestion: Sendable, Equatable {
    /// The end that was asked about.
    public var near: Address
    public var far: Address
    /// From 0 to 1.7: the three parts below, each from 0 to 1, by their weights.
    public var score: Double
    public var parts: Parts
    /// What both ends are linked to, the most telling first.
    public var via: [Address]
    /// Tags that both have, the rarest first.
    public var tags: [String]
    /// The link as it would be written.
    public var source: Address
    public var target: Address
    public var relation: Relation

    /// Each as a share of the best that any candidate has.
    public struct Parts: Sendable, Equatable {
        public var words: Double
        public var neighbours: Double
        public var tags: Double

        /// Chosen on the curated links of the first 222 entries; `Benchmarks/README.md` has the figures.
        var score: Double { words + 0.4 * neighbours + 0.3 * tags }
    }
}

/// The kinds at the other end of the relations that runbooks, practices and incidents are held together by; none for
/// the other kinds.
public func suggestedKinds(for kind: Kind) -> [Kind] {
    switch kind {
    case .runbook: [.incident, .practice]
    case .practice: [.incident, .runbook]
    case .incident: [.runbook, .practice]
    case .talk, .video, .book, .article, .person, .event: []
    }
}

/// The relation that links of two kinds mostly have in this library, and whether it leads from the first to the second.
/// Nil when none can join them.
func usualRelation(_ near: Kind, _ far: Kind, in library: Library) -> (relation: Relation, isOutgoing: Bool)? {
    let outgoing = Relation.between(near, far).map { (relation: $0, isOutgoing: true) }
    let incoming = Relation.between(far, near).map { (relation: $0, isOutgoing: false) }
    func uses(_ relation: Relation, from: Kind, to: Kind) -> Int {
        library.links.count { link in
            link.relation == relation && Kind(entry: link.source.entry) == from && Kind(entry: link.target.entry) == to
        }
    }
    let counted = (outgoing + incoming).map { choice in
        (
            choice,
            choice.isOutgoing ? uses(choice.relation, from: near, to: far) : uses(choice.relation, from: far, to: near)
        )
    }
    // Of those that are used equally often the first, as the table has them.
    return counted.max { $0.1 < $1.1 }?.0
}
