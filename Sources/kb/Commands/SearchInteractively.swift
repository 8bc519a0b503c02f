import Actions
import ArgumentParser
import Finder
import Glibc
import Linking
import Model
import QueryLanguage
import SearchIndex
import Terminal

/// `kb search -i`: a person chooses a passage, which is then shown, or opened in the browser.
///
/// - Parameter filters: What the options ask for, besides what is typed.
func searchInteractively(
    _ text: String, adding filters: [Query.Filter], in root: Root, color: ColorOption
) throws {
    // Once, and not at every key.
    let library = try loadLibrary(root).library
    try makeIndexCurrent(root)
    func passage(_ address: Address, _ style: Style) throws -> String {
        let (entry, address) = try findPassage(address.description, in: library)
        return entryText(entry, at: address, library: library, style: style)
    }
    let outcome = try runFinder(
        initial: text, usesColor: color.decided, search: { try finderResult($0, filters, in: root) },
        preview: { row, style in try passage(row.address, style) })
    switch outcome {
    case .cancelled: throw ExitCode(1)
    case .chosen(let row, .show): try writeOutput(passage(row.address, color.style()))
    case .chosen(let row, .openInBrowser):
        guard let page = root.builtPage(of: row.address) else {
            writeError(remarkText("the page is not built here; build it with: kb build"))
            throw ExitCode(2)
        }
        try openInBrowser(page) { getenv($0).map { String(cString: $0) } }
    }
}

private func finderResult(_ asked: FinderQuery, _ filters: [Query.Filter], in root: Root) throws -> FinderResult {
    var query = parseQuery(asked.text)
    guard !query.groups.isEmpty || !query.filters.isEmpty else { return FinderResult() }
    query.filters += filters + (asked.kind.map { [Query.Filter(.kind([$0]))] } ?? [])
    let isTyping = asked.text.last.map { $0.isLetter || $0.isNumber } ?? false
    let request = SearchRequest(query, limit: finderLimit, isTyping: isTyping)
    let result = try search(request, in: root, refresh: false) { _ in }.result
    let rows = result.groups.flatMap { group in
        group.hits.map { hit in
            FinderRow(
                kind: group.kind, title: group.title, passage: hit.passage, place: hit.place, snippet: hit.snippet,
                address: hit.address)
        }
    }
    // An entry that is not shown has one hit at least.
    let total = rows.count + result.total - result.groups.count
    return FinderResult(rows: rows, total: total, note: searchNotes(result).first)
}

/// More than anyone looks through, in entries.
private let finderLimit = 100
