import Model
import SearchIndex

/// Hits for a reader: what it is, the words around the match, where it stands, where it opens.
///
/// - Parameters:
///   - offset: How many entries are left out before the first.
///   - site: The folder of the built site; a passage without an outside address opens there.
public func searchText(
    _ result: SearchResult, offset: Int = 0, order: SearchRequest.Order = .relevance, site: String?, style: Style
) -> String {
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
    return text + summaryLines(result, offset: offset, order: order, style)
}

/// What a reader must know of how the query was taken, a sentence each.
public func searchNotes(_ result: SearchResult) -> [String] {
    var notes = result.corrections.map { correction in
        "Nothing has '\(printable(correction.typed))'; searched for '\(printable(correction.searched))'."
    }
    if result.total > 0, !result.unknownWords.isEmpty {
        notes.append(
            "Nothing has \(result.unknownWords.map { "'\(printable($0))'" }.joined(separator: " or "));"
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
    let margin = style.dim(padded("\(number)", to: 3)) + " "
    let kind = isFirst ? group.kind.singular : ""
    let mark = style.blue(kind) + String(repeating: " ", count: kindColumn - kind.count)
    let indent = String(repeating: " ", count: 4 + kindColumn)
    let heading = isFirst ? [marked(group.title, style) { style.bold($0) }] : [""]
    let passage = hit.passage.text.isEmpty && hit.place == nil ? [] : [passageTitle(hit, style)]
    let title = wrapped((heading + passage).joined(separator: " › "), width: style.width, indent: indent)
    let address = hit.link ?? site.map { "\(fileAddress(ofPath: $0))/\(hit.address.page)" }
    var lines = [margin + mark + title.dropFirst(indent.count)]
    let snippet = marked(hit.snippet, style) { $0 }
    if !snippet.isEmpty { lines.append(wrapped(snippet, width: style.width, indent: indent)) }
    lines.append(indent + style.link(style.green(hit.address.description), to: address))
    if let address, !style.usesLinks { lines.append(indent + style.dim(printable(address))) }
    return lines.joined(separator: "\n") + "\n"
}

private func passageTitle(_ hit: SearchHit, _ style: Style) -> String {
    let place = hit.place.map { style.bold(printable($0) + (hit.passage.text.isEmpty ? "" : ": ")) } ?? ""
    return place + marked(hit.passage, style) { style.bold($0) }
}

private func padded(_ number: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - number.count)) + number
}

func marked(_ text: MarkedText, _ style: Style, plain: (String) -> String) -> String {
    text.runs.map { $0.isMatch ? style.match(printable($0.text)) : plain(printable($0.text)) }.joined()
}

private func summaryLines(
    _ result: SearchResult, offset: Int, order: SearchRequest.Order, _ style: Style
) -> String {
    let facets = [("kinds", result.facets.kinds), ("tags", result.facets.tags)].compactMap { name, counts in
        // They help to choose among several.
        result.total > 1 && counts.count > 1 ? facetLine(name, counts, style) : nil
    }
    return ([shareText(result, offset: offset, order: order)] + facets).map { style.dim($0) + "\n" }.joined()
}

/// Which of all the entries are shown.
private func shareText(_ result: SearchResult, offset: Int, order: SearchRequest.Order) -> String {
    let entries = count(result.total, "entry", "entries")
    let shown = result.groups.count
    guard shown < result.total else { return entries }
    let next = offset + shown
    let more = next < result.total ? "; see more with --offset \(next)" : ""
    let isOne = shown == 1
    if offset == 0 {
        return "the \(order == .date ? "latest" : "best") \(isOne ? "" : "\(shown) ")of \(entries)\(more)"
    }
    return (isOne ? "number \(next)" : "\(offset + 1) to \(next)") + " of \(entries)\(more)"
}

/// As many as fit on a line, the largest first.
private func facetLine(_ name: String, _ counts: [Facets.Count], _ style: Style) -> String {
    let items = counts.map { "\(printable($0.name)) \($0.entries)" }
    let rest = " · …"
    var line = name + String(repeating: " ", count: 6 - name.count)
    for (index, item) in items.enumerated() {
        let next = line + (index == 0 ? "" : " · ") + item
        let isLast = index == items.count - 1
        if index > 0, columns(of: next) + (isLast ? 0 : columns(of: rest)) > style.width { return line + rest }
        line = next
    }
    return line
}

/// What to try when nothing is shown.
public func nothingFoundText(_ text: String, result: SearchResult, hasFilters: Bool) -> String {
    if result.total > 0 {
        return "There are no more than \(count(result.total, "entry", "entries")); try a smaller --offset\n"
    }
    let advice =
        hasFilters
        ? "try it without the filters" : "try fewer or other words, or the beginning of one: kb search 'part*'"
    let sought = text.isEmpty ? "" : " for '\(printable(text))'"
    let notes = searchNotes(result).map { $0 + "\n" }.joined()
    return "Nothing found\(sought); \(advice)\n\(notes)"
}
