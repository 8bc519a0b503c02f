/// What joining did, by the headings of the pieces.
public struct IngestChanges: Sendable, Equatable {
    public var added: [String] = []
    public var updated: [String] = []
    public var removed: [String] = []
    /// Edited by hand, and kept.
    public var kept: [String] = []
    /// Changed both by hand and in the source: the hand's text stands, until somebody settles it.
    public var conflicts: [IngestConflict] = []
    /// Gone from the source, but edited by hand or linked: kept and marked.
    public var orphaned: [String] = []
    /// Anchors that lead elsewhere now: a slide's number has changed.
    public var moved: [(from: String, to: String)] = []

    public init() {}

    public static func == (left: IngestChanges, right: IngestChanges) -> Bool {
        left.added == right.added && left.updated == right.updated && left.removed == right.removed
            && left.kept == right.kept && left.conflicts == right.conflicts && left.orphaned == right.orphaned
            && left.moved.map(\.from) == right.moved.map(\.from) && left.moved.map(\.to) == right.moved.map(\.to)
    }
}

/// A piece that was changed both by hand and in its source.
public struct IngestConflict: Sendable, Equatable {
    /// Its heading, for a reader.
    public var name: String
    /// In Markdown, with its heading: what would stand there had nobody edited it.
    public var source: String
}
