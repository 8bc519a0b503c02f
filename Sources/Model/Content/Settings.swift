/// What `kb.yml` says about the knowledge base.
public struct Settings: Sendable, Equatable {
    public var title = "kb"
    public var tagline = ""
    public var description = ""
    /// Where the site is served, ending in `/`; nil where `kb.yml` does not say.
    public var givenBaseURL: String?
    /// The same for what cannot do without a whole address, such as the ids of a feed: one that is nowhere (RFC 2606)
    /// stands in for it.
    public var baseURL: String {
        get { givenBaseURL ?? "https://kb.example/" }
        set { givenBaseURL = newValue }
    }
    public var language = "en"
    /// Where a file of content is edited, with `{path}` for its path from the root; nil for nowhere.
    public var editURL: String?
    /// Whether pages that were opened, and all runbooks, are kept by the browser for when there is no network.
    public var isOffline = false
    /// How much the rules matter here, where that is not what they say of themselves.
    public var levels: [Rule: RuleLevel] = [:]
    /// Files with Prometheus alerting rules, relative to the root.
    public var alerts: [String] = []
    /// The words that entries may be tagged with; any, when there are none.
    public var tags: [String: TagMeaning] = [:]

    public init() {}
}

/// What `kb.yml` says about a tag.
public struct TagMeaning: Sendable, Equatable {
    /// In a sentence, for its page.
    public var means: String?
    /// Other words for it, by which its entries are found.
    public var aliases: [String]

    public init(means: String? = nil, aliases: [String] = []) {
        self.means = means
        self.aliases = aliases
    }
}

/// How much a rule matters: not at all, worth a look, or in the way of a build.
public enum RuleLevel: String, CaseIterable, Sendable { case off, warning, error }
