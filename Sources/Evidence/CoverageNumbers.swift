import Linking
import Model

/// What a team can watch from quarter to quarter.
public struct CoverageNumbers: Sendable, Equatable {
    public struct LinkCount: Sendable, Equatable {
        public var relation: Relation
        public var count: Int
    }

    public var stepsWithEvidence: Share
    public var practicesWithEvidence: Share
    public var practicesApplied: Share
    public var incidentsAnswered: Share
    /// Of the links with a relation: a mention needs no reason, nor does a name.
    public var relationsWithReason: Share
    /// Every relation that a link can be written with, in the order of their table.
    public var links: [LinkCount]
}

/// So many of so many.
public struct Share: Sendable, Equatable {
    public var count: Int
    public var total: Int

    /// In whole hundredths, rounded down: 100 says that nothing is missing. Of nothing there is none.
    public var percent: Int? { total == 0 ? nil : count * 100 / total }
}

extension CoverageNumbers {
    init(steps: [CoverageRow], practices: [CoverageRow], incidents: [CoveredIncident], links: [Link]) {
        stepsWithEvidence = Share(count: steps.count(where: \.hasEvidence), total: steps.count)
        practicesWithEvidence = Share(count: practices.count(where: \.hasEvidence), total: practices.count)
        practicesApplied = Share(count: practices.count { !$0.appliedBy.isEmpty }, total: practices.count)
        incidentsAnswered = Share(count: incidents.count { !$0.answeredBy.isEmpty }, total: incidents.count)
        var counts: [Relation: Int] = [:]
        var reasons = 0
        // By index: a link is large to copy, and there are many.
        for index in links.indices {
            let relation = links[index].relation
            counts[relation, default: 0] += 1
            if relation != .mentions, !relation.isByName, !links[index].reason.isEmpty { reasons += 1 }
        }
        self.links = Relation.allCases.filter { !$0.isByName }.map { relation in
            LinkCount(relation: relation, count: counts[relation] ?? 0)
        }
        let total = self.links.reduce(0) { $1.relation == .mentions ? $0 : $0 + $1.count }
        relationsWithReason = Share(count: reasons, total: total)
    }
}
