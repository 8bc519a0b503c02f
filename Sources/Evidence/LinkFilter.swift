import Linking
import Model

/// Which links are asked for, and which way round they are told: `from` is the end that speaks.
public struct LinkFilter: Sendable, Equatable {
    public var from: Kind?
    public var to: Kind?
    public var word: RelationWord?

    public init(from: Kind? = nil, to: Kind? = nil, word: RelationWord? = nil) {
        self.from = from
        self.to = to
        self.word = word
    }

    public var isEmpty: Bool { self == LinkFilter() }

    /// Whether the link, told from one of its ends or the other, is asked for.
    public func matches(_ link: Link) -> Bool { telling(link) != nil }

    /// The link as it was asked for; in its relation's own direction when both would do.
    public func telling(_ link: Link) -> LinkView? {
        [link.source.entry, link.target.entry].map { LinkView(link, from: $0) }.first(where: tells)
    }

    private func tells(_ view: LinkView) -> Bool {
        (from == nil || from == Kind(entry: view.near.entry)) && (to == nil || to == Kind(entry: view.far.entry))
            && (word == nil || word?.label == view.label)
    }
}

/// A relation as one of its two ends says it.
public struct RelationWord: Sendable, Equatable {
    /// `missing in` or `was missing`.
    public var label: String

    /// Nil when no relation is said so.
    public init?(_ label: String) {
        guard Self.all.contains(label) else { return nil }
        self.label = label
    }

    /// The words of both directions, also those of a mention.
    public static let all = Relation.allCases.flatMap { [$0.rawValue, $0.inverse] }
}

extension Library {
    /// All links that are asked for, in the order of the ends that tell them; at one passage relations before mentions.
    public func links(matching filter: LinkFilter) -> [LinkView] {
        entries.flatMap { entry in links(of: entry.id).filter { filter.telling($0.link) == $0 } }
    }

    /// Entries without any link, in the order of their ids.
    public var orphans: [Entry] { entries.filter { links(of: $0.id).isEmpty } }
}
