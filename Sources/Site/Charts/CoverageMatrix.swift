import Evidence
import Linking
import Model

/// How a practice stood in an incident, as one sign.
enum CoverageMark: String, CaseIterable, Sendable {
    case missing, partly, worked, shown

    /// Nil without any evidence. That it was missing or worked says more than that the incident shows why.
    init?(_ relations: [Relation]) {
        switch (relations.contains(.missingIn), relations.contains(.workedIn), relations.contains(.shownBy)) {
        case (true, true, _): self = .partly
        case (true, false, _): self = .missing
        case (false, true, _): self = .worked
        case (false, false, true): self = .shown
        case (false, false, false): return nil
        }
    }
}

/// The incidents of one category by the practices that have evidence there.
struct CoverageTable: Sendable, Equatable {
    struct Row: Sendable, Equatable {
        var incident: EntryID
        /// One for each column.
        var marks: [CoverageMark?]
    }

    /// Nil for incidents without a category.
    var category: String?
    /// The practice with most evidence first.
    var practices: [EntryID]
    /// Newest first.
    var rows: [Row]
    /// How many there are when all are counted.
    var allPractices: Int
    var allIncidents: Int
}

/// The matrix of practices by incidents, cut into a table for each category: an incident stands where it names first.
///
/// Whole, it would be wider than any screen and mostly empty. What has no evidence has no row or column, and of very
/// many incidents and practices those are left out that are the oldest and that say the least.
func coverageTables(
    of coverage: Coverage, in library: Library, mostRows: Int = 60, mostColumns: Int = 20
) -> [CoverageTable] {
    let entries = library.entries(of: .incident).sorted(by: newestFirst)
    let inCategories = Dictionary(grouping: entries) { entry -> String? in
        guard case .incident(let fields) = entry.details else { return nil }
        return fields.categories.first
    }
    let tables = inCategories.compactMap { category, entries in
        table(of: entries.map(\.id), category, coverage.practices, mostRows: mostRows, mostColumns: mostColumns)
    }
    return tables.sorted { left, right in
        if (left.category == nil) != (right.category == nil) { return right.category == nil }
        return (right.allIncidents, left.category ?? "") < (left.allIncidents, right.category ?? "")
    }
}

private func table(
    of incidents: [EntryID], _ category: String?, _ practices: [CoverageRow], mostRows: Int, mostColumns: Int
) -> CoverageTable? {
    let weighed = practices.map { practice in
        (practice: practice, weight: incidents.count { practice.incidents[$0] != nil })
    }
    let columns = weighed.filter { $0.weight > 0 }.sorted {
        ($1.weight, $0.practice.address) < ($0.weight, $1.practice.address)
    }.map(\.practice)
    let shown = columns.prefix(mostColumns)
    let rows = incidents.filter { incident in shown.contains { $0.incidents[incident] != nil } }
    guard !rows.isEmpty else { return nil }
    return CoverageTable(
        category: category, practices: shown.map(\.address.entry),
        rows: rows.prefix(mostRows).map { incident in
            CoverageTable.Row(
                incident: incident, marks: shown.map { CoverageMark($0.incidents[incident] ?? []) })
        },
        allPractices: columns.count, allIncidents: rows.count)
}
