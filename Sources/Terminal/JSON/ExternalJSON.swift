import Model
import Web

public func externalJSON(_ report: ExternalReport) -> JSON {
    .object([
        ("addresses", .integer(report.items.count)), ("asked", .integer(report.asked)),
        ("alive", .integer(report.count { $0 == .alive })),
        ("moved", .list(report.items.filter(\.verdict.isMove).map(itemJSON))),
        ("dead", .list(report.items.filter(\.verdict.isDead).map(itemJSON))),
        ("unknown", .list(report.items.filter(\.verdict.isUnknown).map(itemJSON))),
    ])
}

/// An object with the report as one more field.
public func withExternal(_ json: JSON, _ report: ExternalReport?) -> JSON {
    guard case .object(let fields) = json, let report else { return json }
    return .object(fields + [("external", externalJSON(report))])
}

private func itemJSON(_ item: ExternalReport.Item) -> JSON {
    let fact: [(name: String, value: JSON)] =
        switch item.verdict {
        case .alive: []
        case .moved(let target, let isLast): [("to", .text(target)), ("permanent", .bool(isLast))]
        case .dead(let statuses): [("statuses", .list(statuses.map { .integer($0) }))]
        case .unknown(let reason): [("reason", .text(reason))]
        }
    return .object(
        [("address", .text(item.address))] + fact
            + [("places", .list(item.places.map { .text("\($0.file):\($0.line):\($0.column)") }))])
}
