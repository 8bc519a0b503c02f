import Evidence
import Model

/// Every cell of the matrix: a row for each step or practice, numbered incidents as columns, in blocks that fit the
/// screen, and the names of the incidents below.
public func coverageMatrixText(_ rows: [CoverageRow], incidents: [CoveredIncident], style: Style) -> String {
    let matrix = Matrix(rows, incidents: incidents, style: style)
    let blocks = stride(from: 0, to: incidents.count, by: matrix.columnsInBlock).map { start in
        matrix.block(start..<min(start + matrix.columnsInBlock, incidents.count))
    }
    let key = Relation.evidence.map { "\(letter(of: $0)) \($0.rawValue)" }.joined(separator: ", ")
    let names = incidents.enumerated().map { number, incident in
        (ref: "\(rightAligned(String(number + 1), matrix.digits))  \(incident.id)", text: incident.title)
    }
    return blocks.map { $0 + "\n" }.joined() + style.dim(key) + "\n" + pairLines(names, indent: "", style: style)
}

private func letter(of relation: Relation) -> String { String(relation.rawValue.prefix(1)) }

private func rightAligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns(of: text))) + text
}

private struct Matrix {
    let labels: [String]
    /// By row and incident: letters of relations.
    let cells: [[String]]
    /// Of the highest number of an incident.
    let digits: Int
    let labelWidth: Int
    let cellWidth: Int
    let columnsInBlock: Int
    let style: Style

    init(_ rows: [CoverageRow], incidents: [CoveredIncident], style: Style) {
        self.style = style
        // The folder is the same in all rows.
        labels = rows.map { String($0.address.description.drop { $0 != "/" }.dropFirst()) }
        cells = rows.map { row in
            incidents.map { (row.incidents[$0.id] ?? []).map(letter).joined() }
        }
        digits = String(incidents.count).count
        labelWidth = min(labels.map { columns(of: $0) }.max() ?? 0, style.width / 2)
        cellWidth = 1 + max(1, cells.joined().map(\.count).max() ?? 1)
        columnsInBlock = max(1, (style.width - labelWidth) / cellWidth)
    }

    func block(_ range: Range<Int>) -> String {
        // The digits of a number stand one below the other: columns can be narrow then.
        let numbers = range.map { Array(rightAligned(String($0 + 1), digits)) }
        let head = (0..<digits).filter { line in numbers.contains { $0[line] != " " } }.map { line in
            let cells = numbers.map { rightAligned(String($0[line]), cellWidth) }
            return String(repeating: " ", count: labelWidth) + style.dim(cells.joined()) + "\n"
        }
        let lines = labels.indices.map { row in
            style.green(fitted(labels[row], labelWidth)) + range.map { cell(cells[row][$0]) }.joined() + "\n"
        }
        return (head + lines).joined()
    }

    private func cell(_ letters: String) -> String {
        letters.isEmpty
            ? style.dim(rightAligned("·", cellWidth)) : style.bold(rightAligned(letters, cellWidth))
    }
}
