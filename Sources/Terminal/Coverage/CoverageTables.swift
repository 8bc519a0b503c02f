import Evidence
import Model

/// How many incidents each step and practice stands on, by relation; those with the fewest come first.
func coverageTablesText(_ coverage: Coverage, style: Style) -> String {
    var text = tableHead("Steps and their incidents", Relation.evidence.map(\.rawValue), style)
    if coverage.steps.isEmpty { text += "  " + style.dim("no steps yet") + "\n" }
    for (runbook, rows) in grouped(weakestFirst(coverage.steps)) {
        text += style.green(printable(runbook)) + "\n"
        text += rows.map { stepLine($0, style) }.joined()
    }
    text += "\n" + tableHead("Practices and their incidents", Relation.evidence.map(\.rawValue) + ["in steps"], style)
    if coverage.practices.isEmpty { text += "  " + style.dim("no practices yet") + "\n" }
    return text + weakestFirst(coverage.practices).map { practiceLine($0, style) }.joined()
}

private let cellWidth = 9

/// Each word of a name stands on a line of its own, over the numbers.
private func tableHead(_ title: String, _ names: [String], _ style: Style) -> String {
    let words = names.map { $0.split(separator: " ").map(String.init) }
    return (0..<2).map { line in
        let cells = words.map { parts in
            let word = parts.count > line ? parts[line] : ""
            return String(repeating: " ", count: max(0, cellWidth - word.count)) + word
        }
        let room = style.width - cellWidth * names.count
        return (line == 0 ? style.bold(fitted(title, room)) : fitted("", room)) + style.dim(cells.joined()) + "\n"
    }.joined()
}

private func stepLine(_ row: CoverageRow, _ style: Style) -> String {
    let number = row.step.map(String.init) ?? ""
    let name = "\(String(repeating: " ", count: max(0, 4 - number.count)))\(number) \(row.title)"
    return fitted(name, style.width - cellWidth * 3) + cells(row, style) + "\n"
}

private func practiceLine(_ row: CoverageRow, _ style: Style) -> String {
    let name = fitted(row.address.description, style.width - cellWidth * 4)
    return style.green(name) + cells(row, style) + aligned(row.appliedBy.count, cellWidth, style) + "\n"
}

private func cells(_ row: CoverageRow, _ style: Style) -> String {
    Relation.evidence.map { aligned(row.count($0), cellWidth, style) }.joined()
}

private func weakestFirst(_ rows: [CoverageRow]) -> [CoverageRow] {
    rows.enumerated().sorted { left, right in
        (left.element.incidents.count, left.element.appliedBy.count, left.offset)
            < (right.element.incidents.count, right.element.appliedBy.count, right.offset)
    }.map(\.element)
}

/// By runbook: the one with the weakest step first, its steps in the order that they came in.
private func grouped(_ rows: [CoverageRow]) -> [(runbook: EntryID, rows: [CoverageRow])] {
    var order: [EntryID] = []
    for row in rows where !order.contains(row.address.entry) { order.append(row.address.entry) }
    return order.map { id in (id, rows.filter { $0.address.entry == id }) }
}
