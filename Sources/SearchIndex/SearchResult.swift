import Model
import QueryLanguage

/// What is asked of an index.
public struct SearchRequest: Sendable, Equatable {
    public var query: Query
    /// How many entries to give, and how many of the best to leave out before them.
    public var limit: Int
    public var offset: Int
    public var order: Order
    /// The last word is still being typed: what begins so will do.
    public var isTyping: Bool

    public enum Order: String, Sendable, CaseIterable {
        case relevance
        /// The latest first.
        case date
    }

    public init(
        _ query: Query, limit: Int = 10, offset: Int = 0, order: Order = .relevance, isTyping: Bool = false
    ) {
        self.query = query
        self.limit = limit
        self.offset = offset
        self.order = order
        self.isTyping = isTyping
    }
}

/// The best entries with their best passages, and how many entries there are in all.
public struct SearchResult: Sendable, Equatable {
    public var total = 0
    public var groups: [HitGroup] = []
    public var facets = Facets()
    /// Words that no entry has, and what they were taken for.
    public var corrections: [Correction] = []
    /// Those that could not be taken for anything.
    public var unknownWords: [String] = []
    /// Other names of what was asked for, as far as something has them.
    public var alsoSearched: [String] = []
    /// Nothing has the words of the query's phrases in a row, so any of them will do.
    public var isLoosened = false

    public init() {}

    /// Every hit, in the order of the groups.
    public var hits: [SearchHit] { groups.flatMap(\.hits) }
}

/// An entry that answers, with the best of its passages first.
public struct HitGroup: Sendable, Equatable {
    public var entry: EntryID
    public var kind: Kind
    public var title: MarkedText
    /// As the entry writes it: `2013-06`.
    public var date: String?
    public var hits: [SearchHit]
    public var score: EntryScore
}

/// A passage that answers a query.
public struct SearchHit: Sendable, Equatable {
    public var address: Address
    /// The passage's heading; empty for the entry as a whole.
    public var passage: MarkedText
    /// `Step 6`, `Slide 17`, `12:34`.
    public var place: String?
    /// A piece of the passage around the words that matched.
    public var snippet: MarkedText
    /// The outside address that opens at the passage.
    public var link: String?
    /// Of the recording, where the words that matched are spoken; nil where that is not known.
    public var second: Int?
    /// Higher is better; comparable within one entry only.
    public var score: Double
}

/// Why an entry ranks where it does. Higher is better; comparable within one query only.
public struct EntryScore: Sendable, Equatable {
    public var total: Double
    public var terms: [TermScore]
    /// Of the best passage, as far as it counts.
    public var passage: Double
    /// What the title adds by itself.
    public var title: Double
    /// What the sum is multiplied with, for how much of the title was asked for.
    public var titleFactor: Double
    /// What the sum is multiplied with, for the entry's kind.
    public var kindFactor: Double
}

/// What one term of the query adds.
public struct TermScore: Sendable, Equatable {
    /// `partition`, or what it was taken for.
    public var term: String
    /// Of how many entries it is.
    public var entries: Int
    /// How much it tells, by how rare it is.
    public var rarity: Double
    /// Occurrences, each counted with the weight of its field.
    public var frequency: Double
    public var score: Double
}

/// How many of the entries found are of each kind and have each tag; the most first.
public struct Facets: Sendable, Equatable {
    public struct Count: Sendable, Equatable {
        public var name: String
        public var entries: Int
    }

    public var kinds: [Count] = []
    public var tags: [Count] = []

    public init() {}
}
