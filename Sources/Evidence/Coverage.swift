import Linking
import Model

/// What stands on which incident: the matrix of steps and practices by incidents.
public struct Coverage: Sendable, Equatable {
    /// In the order of the runbooks' ids and of their steps.
    public var steps: [CoverageRow]
    /// In the order of their ids.
    public var practices: [CoverageRow]
    /// In the order of their ids.
    public var incidents: [CoveredIncident]
    public var gaps: CoverageGaps
    public var numbers: CoverageNumbers
}

/// A step or a practice and the incidents that it stands on.
public struct CoverageRow: Sendable, Equatable {
    public var address: Address
    public var title: String
    /// Of a step in its runbook.
    public var step: Int?
    /// Relations of evidence alone, in the order of their table.
    public var incidents: [EntryID: [Relation]]
    /// The steps that apply a practice.
    public var appliedBy: [Address]

    /// How many incidents the row is linked with so.
    public func count(_ relation: Relation) -> Int { incidents.values.count { $0.contains(relation) } }

    public var hasEvidence: Bool { !incidents.isEmpty }
}

/// An incident and the steps and practices that answer it: those that were shown, were missing or worked there.
public struct CoveredIncident: Sendable, Equatable {
    public var id: EntryID
    public var title: String
    public var answeredBy: [Address]
}

/// A link in the introduction of a runbook stands before its first step: it is evidence of no step.
public func coverage(of library: Library) -> Coverage {
    let linkedSteps = linkedSteps(in: library)
    let appliedBy = stepsByPractice(linkedSteps)
    let steps = linkedSteps.map { step, links in
        CoverageRow(
            address: step.address, title: step.title, step: step.number, incidents: evidence(in: links), appliedBy: [])
    }
    let practices = library.entries(of: .practice).map { practice in
        CoverageRow(
            address: Address(entry: practice.id), title: practice.title, step: nil,
            incidents: evidence(in: library.links(of: practice.id)), appliedBy: appliedBy[practice.id] ?? [])
    }
    var answers: [EntryID: [Address]] = [:]
    for row in steps + practices {
        for incident in row.incidents.keys { answers[incident, default: []].append(row.address) }
    }
    let incidents = library.entries(of: .incident).map { incident in
        CoveredIncident(id: incident.id, title: incident.title, answeredBy: answers[incident.id] ?? [])
    }
    return Coverage(
        steps: steps, practices: practices, incidents: incidents,
        gaps: CoverageGaps(steps: steps, practices: practices, incidents: incidents, entries: library.entries),
        numbers: CoverageNumbers(steps: steps, practices: practices, incidents: incidents, links: library.links))
}

private func evidence(in views: [LinkView]) -> [EntryID: [Relation]] {
    var incidents: [EntryID: [Relation]] = [:]
    for link in views.map(\.link) where link.relation.isEvidence {
        let known = incidents[link.target.entry] ?? []
        incidents[link.target.entry] = Relation.evidence.filter { known.contains($0) || $0 == link.relation }
    }
    return incidents
}

/// Each step with its links. Those of a runbook are asked for once for all its steps.
private func linkedSteps(in library: Library) -> [(step: Step, links: [LinkView])] {
    library.entries(of: .runbook).flatMap { runbook in
        let links = library.links(of: runbook.id)
        return Evidence.steps(of: runbook).map { step in
            (step, links.filter { step.anchors.contains($0.near.anchor) })
        }
    }
}

private func stepsByPractice(_ steps: [(step: Step, links: [LinkView])]) -> [EntryID: [Address]] {
    var applying: [EntryID: [Address]] = [:]
    for (step, links) in steps {
        let practices = Set(links.filter { $0.link.relation == .applies }.map(\.far.entry))
        for practice in practices { applying[practice, default: []].append(step.address) }
    }
    return applying
}
