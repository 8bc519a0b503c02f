import Model

/// What is known of every web address of the content.
public struct ExternalReport: Sendable, Equatable {
    public struct Item: Sendable, Equatable {
        /// As it was asked for.
        public var address: String
        public var verdict: Verdict
        /// Everywhere that it is written.
        public var places: [SourceSpan]

        public init(address: String, verdict: Verdict, places: [SourceSpan]) {
            self.address = address
            self.verdict = verdict
            self.places = places
        }
    }

    /// In the order of the content.
    public var items: [Item]
    /// How many were asked now; of the others the answer was known.
    public var asked: Int
    /// How many of the asked said nothing at all.
    public var silent: Int
    /// Why what was learned could not be written down.
    public var notRemembered: String?

    public init(items: [Item], asked: Int, silent: Int = 0, notRemembered: String? = nil) {
        self.items = items
        self.asked = asked
        self.silent = silent
        self.notRemembered = notRemembered
    }
}
