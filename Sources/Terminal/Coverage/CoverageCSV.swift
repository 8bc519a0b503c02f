import Evidence
import Model

/// The matrix for a spreadsheet: a row for each step or practice, a column for each incident.
public func coverageCSV(_ rows: [CoverageRow], incidents: [CoveredIncident]) -> String {
    let header = ["kind", "ref", "title"] + incidents.map(\.id)
    let lines = rows.map { row in
        let cells = incidents.map { incident in
            (row.incidents[incident.id] ?? []).map(\.rawValue).joined(separator: "; ")
        }
        return [row.kindName, row.address.description, printable(row.title)] + cells
    }
    return csv([header] + lines)
}

extension CoverageRow {
    /// `step` or `practice`, for programs.
    var kindName: String { step == nil ? "practice" : "step" }
}
