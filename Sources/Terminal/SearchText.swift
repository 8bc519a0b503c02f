import Model
import SearchIndex

/// Hits for a reader: what it is, the words around the match, where it stands, where it opens.
///
/// - Parameter site: The folder of the built site; a passage without an outside address opens there.
public func searchText(_ result: SearchResult, query: SearchQuery, site: String?, style: Style) -> String {
    var text = result.isPartial ? partialNote(result) + "\n\n" : ""
    for hit in result.hits { text += hitText(hit, site: site, style) + "\n" }
    return text + summaryLine(result, query, style)
}

private func partialNote(_ result: SearchResult) -> String {
    let unknown = result.unknownWords.map { "'\(printable($0))'" }.joined(separator: " or ")
    let addition = unknown.isEmpty ? "" : ", and none has \(unknown)"
    return "No passage has all of these words\(addition); these have some."
}

private func hitText(_ hit: SearchHit, site: String?, _ style: Style) -> String {
    let kind = hit.kind.singular
    let indent = String(repeating: " ", count: 10)
    var title = marked(hit.title, style) { style.bold($0) }
    if !hit.passage.text.isEmpty {
        title += " › " + (hit.place.map { style.bold("\($0): ") } ?? "") + marked(hit.passage, style) { style.bold($0) }
    }
    var lines = [style.blue(kind) + indent.dropFirst(kind.count) + title]
    let snippet = marked(hit.snippet, style) { $0 }
    if !snippet.isEmpty { lines.append(wrapped(snippet, width: style.width, indent: indent)) }
    lines.append(indent + style.green(hit.address.description))
    if let link = hit.link ?? site.map({ "\(fileAddress(ofPath: $0))/\(hit.address.page)" }) {
        lines.append(indent + style.dim(printable(link)))
    }
    return lines.joined(separator: "\n") + "\n"
}

private func marked(_ text: MarkedText, _ style: Style, plain: (String) -> String) -> String {
    text.runs.map { $0.isMatch ? style.match(printable($0.text)) : plain(printable($0.text)) }.joined()
}

private func summaryLine(_ result: SearchResult, _ query: SearchQuery, _ style: Style) -> String {
    let passages = count(result.total, "passage", "passages")
    guard result.total > result.hits.count else { return style.dim(passages) + "\n" }
    return style.dim("the best \(result.hits.count) of \(passages); see more with --limit \(query.limit * 2)") + "\n"
}

/// What to try when nothing was found.
public func nothingFoundText(_ query: SearchQuery) -> String {
    var advice = "try fewer or other words, or the beginning of one: kb search 'part*'"
    if !query.kinds.isEmpty || !query.tags.isEmpty { advice = "try it without --kind and --tag" }
    return "Nothing found for '\(printable(query.text))'; \(advice)\n"
}
