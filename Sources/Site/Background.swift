import Model

/// What pages tell about entries that neither they nor their links say.
public struct Background: Sendable {
    /// For an entry those of its kind that are most like it, the nearest first.
    public var similar: [EntryID: [EntryID]]
    /// The last change of an entry's file.
    public var changes: [EntryID: Change]

    public init(similar: [EntryID: [EntryID]] = [:], changes: [EntryID: Change] = [:]) {
        self.similar = similar
        self.changes = changes
    }

    /// A commit.
    public struct Change: Sendable, Equatable {
        public var date: PartialDate
        /// Its name, short.
        public var revision: String

        public init(date: PartialDate, revision: String) {
            self.date = date
            self.revision = revision
        }
    }
}
