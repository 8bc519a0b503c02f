import Model
import SearchIndex

/// A passage to choose from.
public struct FinderRow: Sendable, Equatable {
    public var kind: Kind
    /// The entry's title.
    public var title: MarkedText
    /// The passage's heading; empty for the entry as a whole.
    public var passage: MarkedText
    /// `Step 6`, `Slide 17`, `12:34`.
    public var place: String?
    /// A piece of the passage around the words that matched.
    public var snippet: MarkedText
    public var address: Address

    public init(
        kind: Kind, title: MarkedText, passage: MarkedText, place: String?, snippet: MarkedText, address: Address
    ) {
        self.kind = kind
        self.title = title
        self.passage = passage
        self.place = place
        self.snippet = snippet
        self.address = address
    }
}

/// What is to be found.
public struct FinderQuery: Sendable, Equatable {
    /// As typed so far: its last word may be the beginning of one.
    public var text: String
    /// Only this kind; nil for all.
    public var kind: Kind?
}

/// What was found, the best first.
public struct FinderResult: Sendable, Equatable {
    public var rows: [FinderRow]
    /// How many there are in all.
    public var total: Int
    /// How the query was read, if that could surprise.
    public var note: String?

    public init(rows: [FinderRow] = [], total: Int = 0, note: String? = nil) {
        self.rows = rows
        self.total = total
        self.note = note
    }
}

/// How the finder ended.
public enum FinderOutcome: Sendable, Equatable {
    case cancelled
    case chosen(FinderRow, FinderAction)
}

public enum FinderAction: Sendable, Equatable {
    case show
    case openInBrowser
}

/// Why there can be no finder here.
public struct FinderError: Error, CustomStringConvertible, Equatable {
    public var description: String

    static func noTerminal(_ reason: String) -> FinderError {
        FinderError(
            description: "the finder needs a terminal, and \(reason); search without -i: kb search partition")
    }
}
