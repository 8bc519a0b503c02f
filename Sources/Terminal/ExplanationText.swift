import Model
import QueryLanguage
import SearchIndex

/// How a query was read, and of what the score of each entry is made.
public func explanationText(of query: Query, _ result: SearchResult, style: Style) -> String {
    var lines = ["read as: \(printable(description(of: query)))"]
    for (index, group) in result.groups.enumerated() {
        lines.append("\(index + 1). \(printable(group.entry))  \(rounded(group.score.total))")
        for term in group.score.terms where term.score > 0 {
            let found = count(term.entries, "entry has it", "entries have it")
            lines.append(
                "     \(rounded(term.score))  \(printable(term.term)): here \(rounded(term.frequency)), \(found), "
                    + "tells \(rounded(term.rarity))")
        }
        if group.score.passage > 0 { lines.append("     \(rounded(group.score.passage))  its best passage") }
        if group.score.title > 0 { lines.append("     \(rounded(group.score.title))  words of its title") }
        if group.score.titleFactor != 1 {
            lines.append("     times \(rounded(group.score.titleFactor)), for how much of its title was asked for")
        }
        if group.score.kindFactor != 1 {
            lines.append("     times \(rounded(group.score.kindFactor)), as a \(group.kind.singular)")
        }
    }
    return lines.map { style.dim($0) + "\n" }.joined() + "\n"
}

/// With two digits after the point.
private func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
}
