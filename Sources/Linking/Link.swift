import Model

/// Two passages joined, in the relation's own direction, whichever end it was written at.
public struct Link: Sendable, Hashable {
    public var source: Address
    public var relation: Relation
    public var target: Address
    /// Why, in the words of the entry that holds the link; empty only for a mention.
    public var reason: String
    /// What the link calls its far end, in the entry that holds it.
    public var text: String
    /// The entry whose file holds the link.
    public var writtenIn: EntryID

    public init(
        source: Address, relation: Relation, target: Address, reason: String, text: String, writtenIn: EntryID
    ) {
        self.source = source
        self.relation = relation
        self.target = target
        self.reason = reason
        self.text = text
        self.writtenIn = writtenIn
    }

    public func touches(_ entry: EntryID) -> Bool { source.entry == entry || target.entry == entry }
}

/// A link as one of its ends sees it.
public struct LinkView: Sendable, Hashable {
    public let link: Link
    private let isOutgoing: Bool

    /// - Parameter entry: One of the link's two entries.
    public init(_ link: Link, from entry: EntryID) {
        self.link = link
        isOutgoing = link.source.entry == entry
    }

    public var near: Address { isOutgoing ? link.source : link.target }
    public var far: Address { isOutgoing ? link.target : link.source }
    /// The relation's word at this end: `missing in` or `was missing`.
    public var label: String { isOutgoing ? link.relation.rawValue : link.relation.inverse }
}
