import Model

/// What is missing in the matrix, and tags that join nothing.
public struct CoverageGaps: Sendable, Equatable {
    public struct SingleTag: Sendable, Equatable {
        public var tag: String
        public var entry: EntryID
    }

    /// Steps that no incident stands behind.
    public var steps: [CoverageRow]
    /// Incidents that no step and no practice answers.
    public var incidents: [CoveredIncident]
    /// Practices that no step applies.
    public var practices: [CoverageRow]
    /// Tags that only one entry has, in the order of the alphabet.
    public var tags: [SingleTag]
}

extension CoverageGaps {
    init(steps: [CoverageRow], practices: [CoverageRow], incidents: [CoveredIncident], entries: [Entry]) {
        self.steps = steps.filter { !$0.hasEvidence }
        self.incidents = incidents.filter(\.answeredBy.isEmpty)
        self.practices = practices.filter(\.appliedBy.isEmpty)
        var owners: [String: [EntryID]] = [:]
        for entry in entries {
            for tag in Set(entry.fields.tags) { owners[tag, default: []].append(entry.id) }
        }
        tags = owners.filter { $0.value.count == 1 }.sorted { $0.key < $1.key }
            .map { SingleTag(tag: $0.key, entry: $0.value[0]) }
    }
}
