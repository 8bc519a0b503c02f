import Evidence
import Model

/// The whole report: gaps, numbers, and what each step and practice stands on, the weakest first.
public func coverageText(_ coverage: Coverage, style: Style) -> String {
    [
        coverageGapsText(coverage.gaps, style: style), numbersText(coverage.numbers, style),
        coverageTablesText(coverage, style: style),
    ].joined(separator: "\n")
}

/// What is missing, each with what it is called.
public func coverageGapsText(_ gaps: CoverageGaps, style: Style) -> String {
    style.bold("Gaps") + "\n"
        + gapText("Steps without evidence", gaps.steps.map { ($0.address.description, $0.title) }, style)
        + gapText("Incidents that no step or practice answers", gaps.incidents.map { ($0.id, $0.title) }, style)
        + gapText("Practices that no step applies", gaps.practices.map { ($0.address.description, $0.title) }, style)
        + gapText("Tags used once", gaps.tags.map { ($0.tag, $0.entry) }, style)
}

private func gapText(_ name: String, _ items: [(ref: String, text: String)], _ style: Style) -> String {
    guard !items.isEmpty else { return "  " + style.dim("\(name): none") + "\n" }
    return "  " + style.yellow("\(name): \(items.count)") + "\n" + pairLines(items, indent: "    ", style: style)
}

private func numbersText(_ numbers: CoverageNumbers, _ style: Style) -> String {
    let shares = [
        ("Steps with evidence", numbers.stepsWithEvidence), ("Incidents answered", numbers.incidentsAnswered),
        ("Practices with evidence", numbers.practicesWithEvidence),
        ("Practices applied by a step", numbers.practicesApplied),
        ("Relations with a reason", numbers.relationsWithReason),
    ]
    let total = numbers.links.reduce(0) { $0 + $1.count }
    let digits = (shares.map(\.1.total) + [total]).map { String($0).count }.max() ?? 1
    let lines = shares.map { name, share in
        let amount = "\(padded(share.count, digits)) of \(padded(share.total, digits))"
        return "  \(fitted(name, 28))  \(amount)\(share.percent.map { "  \(padded($0, 3)) %" } ?? "")\n"
    }
    let links = [("Links", total)] + numbers.links.map { ("  " + $0.relation.rawValue, $0.count) }
    let counts = links.map { "  \(fitted($0.0, 28))  \(padded($0.1, digits))\n" }
    return style.bold("Numbers") + "\n" + (lines + counts).joined()
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
}
