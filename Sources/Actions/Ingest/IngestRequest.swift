import Ingest
import Model

/// What `kb ingest` is asked to do.
public struct IngestRequest: Sendable {
    /// As they were named on the command line.
    public var files: [String]
    /// The entry that takes the text; otherwise one is proposed.
    public var entry: EntryID?
    /// Of a proposed entry.
    public var kind: Kind?
    /// What the files do not say, or say otherwise.
    public var source: String?
    public var licence: String?
    public var title: String?
    /// A source of many entries is written, not only planned.
    public var isApplied = false
    /// Of a source of many entries, those that are read again; nil for all.
    var only: Set<EntryID>?
    /// Pictures of the pages of a PDF.
    public var hasThumbnails = false
    public var limits = IngestLimits()

    public init(files: [String]) { self.files = files }
}

/// Of reading one source.
public struct IngestLimits: Sendable {
    public var seconds = 10
    /// In MiB.
    public var memory = 512

    public init() {}
}

/// What became of one source, or of one of the entries that it holds.
public struct IngestResult: Sendable {
    public enum Outcome: Sendable, Equatable {
        case created, updated, unchanged
        /// Not written: nobody has said that the plan is right.
        case planned(isNew: Bool)
        /// Not read, and why: a phrase that follows the name.
        case refused(String)
        /// Of a part of a source that holds no entry.
        case passedOver
    }

    /// The names of the files.
    public var input: String
    public var outcome: Outcome
    public var entry: EntryID?
    /// Paths from the root that were written.
    public var written: [String] = []
    public var family: IngestedDocument.Family?
    public var facts = Facts()
    public var segments = 0
    public var warnings: [IngestWarning] = []
    public var changes = IngestChanges()
    /// Links elsewhere that were made to follow a piece whose number has changed: `runbooks/x.md:12`.
    public var followed: [String] = []
    /// What is for people to look at, since the entry's own file is theirs alone: links that lead to another piece now, and
    /// what the file says otherwise than the command line.
    public var left: [String] = []
    public var publishing: Publishing?
    /// Where it was another before.
    public var publishedBefore: Publishing?

    public init(input: String, outcome: Outcome) {
        self.input = input
        self.outcome = outcome
    }
}
