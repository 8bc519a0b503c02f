import Evidence
import Model

public func coverageJSON(_ coverage: Coverage) -> JSON {
    .object([
        ("gaps", gapsJSON(coverage.gaps)), ("numbers", numbersJSON(coverage.numbers)),
        ("rows", .list((coverage.steps + coverage.practices).map(rowJSON))),
        ("incidents", .list(coverage.incidents.map(incidentJSON))),
    ])
}

public func coverageGapsJSON(_ gaps: CoverageGaps) -> JSON { .object([("gaps", gapsJSON(gaps))]) }

private func gapsJSON(_ gaps: CoverageGaps) -> JSON {
    .object([
        ("steps_without_evidence", refs(gaps.steps.map(\.address))),
        ("incidents_without_answer", .list(gaps.incidents.map { .text($0.id) })),
        ("practices_without_step", refs(gaps.practices.map(\.address))),
        ("tags_used_once", .list(gaps.tags.map { .object([("tag", .text($0.tag)), ("ref", .text($0.entry))]) })),
    ])
}

private func numbersJSON(_ numbers: CoverageNumbers) -> JSON {
    .object([
        ("steps_with_evidence", shareJSON(numbers.stepsWithEvidence)),
        ("practices_with_evidence", shareJSON(numbers.practicesWithEvidence)),
        ("practices_applied", shareJSON(numbers.practicesApplied)),
        ("incidents_answered", shareJSON(numbers.incidentsAnswered)),
        ("relations_with_reason", shareJSON(numbers.relationsWithReason)),
        ("links", .object(numbers.links.map { ($0.relation.rawValue, .integer($0.count)) })),
    ])
}

private func shareJSON(_ share: Share) -> JSON {
    .object([
        ("count", .integer(share.count)), ("total", .integer(share.total)),
        ("percent", share.percent.map { .integer($0) } ?? .null),
    ])
}

private func rowJSON(_ row: CoverageRow) -> JSON {
    let incidents = row.incidents.sorted { $0.key < $1.key }.map { id, relations in
        JSON.object([("ref", .text(id)), ("relations", .list(relations.map { .text($0.rawValue) }))])
    }
    return .object([
        ("kind", .text(row.kindName)), ("ref", .text(row.address.description)), ("title", .text(row.title)),
        ("step", row.step.map { .integer($0) } ?? .null), ("incidents", .list(incidents)),
        ("applied_by", refs(row.appliedBy)),
    ])
}

private func incidentJSON(_ incident: CoveredIncident) -> JSON {
    .object([
        ("ref", .text(incident.id)), ("title", .text(incident.title)), ("answered_by", refs(incident.answeredBy)),
    ])
}

private func refs(_ addresses: [Address]) -> JSON { .list(addresses.map { .text($0.description) }) }
