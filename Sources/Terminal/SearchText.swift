import Model
import SearchIndex

/// Hits for a reader: what it is, the words around the match, where it stands, where it opens.
///
/// - Parameters:
///   - offset: How many entries are left out before the first.
///   - site: The folder of the built site; a passage without an outside address opens there.
public func searchText(_ result: SearchResult, offset: Int = 0, site: String?, style: Style) -> String {
    let notes = searchNotes(result).map { $0 + "\n" }.joined()
    var text = notes.isEmpty ? "" : notes + "\n"
    var number = 0
    for group in result.groups {
        for (index, hit) in group.hits.enumerated() {
            number += 1
            text += hitText(hit, of: group, isFirst: index == 0, number: number, site: site, style)
        }
        text += "\n"
    }
    return text + summaryLines(result, offset: offset, style)
}

/// What a reader must know of how the query was taken, a sentence each.
public func searchNotes(_ result: SearchResult) -> [String] {
    var notes = result.corrections.map { correction in
        "Nothing has '\(printable(correction.typed))'; searched for '\(printable(correction.searched))'."
    }
    if result.total > 0, !result.unknownWords.isEmpty {
        notes.append("Nothing has \(result.unknownWords.map { "'\(printable($0))'" }.joined(separator: " or "));"
            + " these have the other words.")
    }
    if !result.alsoSearched.isEmpty {
        notes.append("Also searched: \(result.alsoSearched.map(printable).joined(separator: ", ")).")
    }
    if result.isLoosened { notes.append("Nothing has the words in quotes in a row; these have some of them.") }
    return notes
}

private let kindColumn = 10

private func hitText(
    _ hit: SearchHit, of group: HitGroup, isFirst: Bool, number: Int, site: String?, _ style: Style
) -> String {
    let margin = padded("\(number)", to: 3)
    let kind = isFirst ? group.kind.singular : ""
    let indent = String(repeating: " ", count: 4 + kindColumn)
    let heading = isFirst ? [marked(group.title, style) { style.bold($0) }] : []
    let passage = hit.passage.text.isEmpty ? [] : [passageTitle(hit, style)]
    let title = (heading + passage).joined(separator: isFirst ? " › " : "")
    let address = hit.link ?? site.map { "\(fileAddress(ofPath: $0))/\(hit.address.page)" }
    let mark = String(repeating: " ", count: kindColumn - kind.count)
    var lines = [style.dim(margin) + " " + style.blue(kind) + mark + (isFirst ? "" : "› ") + title]
    let snippet = marked(hit.snippet, style) { $0 }
    if !snippet.isEmpty { lines.append(wrapped(snippet, width: style.width, indent: indent)) }
    lines.append(indent + style.link(style.green(hit.address.description), to: address))
    if let address, !style.usesLinks { lines.append(indent + style.dim(printable(address))) }
    return lines.joined(separator: "\n") + "\n"
}

private func passageTitle(_ hit: SearchHit, _ style: Style) -> String {
    (hit.place.map { style.bold("\($0): ") } ?? "") + marked(hit.passage, style) { style.bold($0) }
}

private func padded(_ number: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - number.count)) + number
}

func marked(_ text: MarkedText, _ style: Style, plain: (String) -> String) -> String {
    text.runs.map { $0.isMatch ? style.match(printable($0.text)) : plain(printable($0.text)) }.joined()
}

private func summaryLines(_ result: SearchResult, offset: Int, _ style: Style) -> String {
    let entries = count(result.total, "entry", "entries")
    let shown = result.groups.count
    var first = entries
    if shown < result.total {
        let next = offset + shown
        let more = next < result.total ? "; see more with --offset \(next)" : ""
        first = offset == 0 ? "the best \(shown) of \(entries)\(more)" : "\(offset + 1) to \(next) of \(entries)\(more)"
    }
    let facets = [("kinds", result.facets.kinds), ("tags", result.facets.tags)].compactMap { name, counts in
        counts.count > 1 ? facetLine(name, counts, style) : nil
    }
    return ([first] + facets).map { style.dim($0) + "\n" }.joined()
}

/// As many as fit on a line.
private func facetLine(_ name: String, _ counts: [Facets.Count], _ style: Style) -> String {
    var line = name + String(repeating: " ", count: 6 - name.count)
    for (index, facet) in counts.enumerated() {
        let item = (index == 0 ? "" : " · ") + "\(printable(facet.name)) \(facet.entries)"
        if columns(of: line + item) > style.width { break }
        line += item
    }
    return line
}

/// What to try when nothing was found.
public func nothingFoundText(_ text: String, result: SearchResult, hasFilters: Bool) -> String {
    let advice =
        hasFilters
        ? "try it without the filters" : "try fewer or other words, or the beginning of one: kb search 'part*'"
    let corrections = searchNotes(result).map { "\n" + $0 }.joined()
    return "Nothing found for '\(printable(text))'; \(advice)\(corrections)\n"
}
