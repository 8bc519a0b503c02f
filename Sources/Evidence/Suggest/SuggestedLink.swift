import Model

/// A suggested link with what a person needs to judge it.
public struct SuggestedLink: Sendable, Equatable {
    public var suggestion: Suggestion
    /// Words that both ends have, as the far one writes them, the rarest first.
    public var words: [String]
    /// A sentence of the far end, for the reason to start from.
    public var reason: String

    public init(suggestion: Suggestion, words: [String], reason: String) {
        self.suggestion = suggestion
        self.words = words
        self.reason = reason
    }
}

/// The suggestions for one passage, best first.
public struct PassageSuggestions: Sendable, Equatable {
    public var address: Address
    public var links: [SuggestedLink]

    public init(address: Address, links: [SuggestedLink]) {
        self.address = address
        self.links = links
    }
}
