import Model

/// A passage that answers a query.
public struct SearchHit: Sendable, Equatable {
    public var address: Address
    public var kind: Kind
    /// The entry's title.
    public var title: MarkedText
    /// The passage's heading; empty for the entry as a whole.
    public var passage: MarkedText
    /// `Step 6`, `Slide 17`, `12:34`.
    public var place: String?
    /// A piece of the passage around the words that matched.
    public var snippet: MarkedText
    /// The outside address that opens at the passage.
    public var link: String?
    /// Higher is better; comparable within one query only.
    public var score: Double
}

/// Text in which the words that matched are marked.
public struct MarkedText: Sendable, Equatable {
    public struct Run: Sendable, Equatable {
        public var text: String
        public var isMatch: Bool
    }

    public var runs: [Run]

    public var text: String { runs.map(\.text).joined() }

    /// Control characters that no text has mark a match: FTS5 can only put strings around one.
    static let matchStart: Character = "\u{2}"
    static let matchEnd: Character = "\u{3}"

    /// The piece of the body, unless only the summary has the words, or there is nothing else to show.
    init(body: String, summary: String) {
        let isInBody = body.contains(Self.matchStart)
        self.init(isInBody || summary.isEmpty ? body : summary)
    }

    /// Reads the text of FTS5's `highlight` and `snippet`.
    init(_ marked: String) {
        runs = []
        for part in marked.split(separator: Self.matchStart, omittingEmptySubsequences: false) {
            let halves = part.split(separator: Self.matchEnd, maxSplits: 1, omittingEmptySubsequences: false)
            if halves.count == 2 { append(halves[0], isMatch: true) }
            append(halves.last ?? "", isMatch: false)
        }
    }

    private mutating func append(_ text: Substring, isMatch: Bool) {
        let line = text.map { $0.isNewline ? " " : String($0) }.joined()
        if !line.isEmpty { runs.append(Run(text: line, isMatch: isMatch)) }
    }
}

/// The best hits, and how many there are in all.
public struct SearchResult: Sendable, Equatable {
    public var total: Int
    public var hits: [SearchHit]
    /// No passage has all the words, so these have some of them.
    public var isPartial: Bool
    /// Those of the words that no passage has at all.
    public var unknownWords: [String] = []
}
