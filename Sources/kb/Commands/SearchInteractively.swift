import Actions
import ArgumentParser
import Finder
import Glibc
import Linking
import Model
import SearchIndex
import Terminal

/// `kb search -i`: a person chooses a passage, which is then shown, or opened in the browser.
func searchInteractively(
    _ words: [String], in root: Root, limit: Int, usesColor: Bool?, style: Style
) throws {
    var library: Library?
    func loaded() throws -> Library {
        let present = try library ?? loadLibrary(root).library
        library = present
        return present
    }
    func text(_ address: Address, _ style: Style) throws -> String {
        let library = try loaded()
        let (entry, address) = try findPassage(address.description, in: library)
        return entryText(entry, at: address, library: library, style: style)
    }
    let outcome = try runFinder(
        initial: words.joined(separator: " "), usesColor: usesColor,
        search: { try finderResult($0, in: root, limit: limit) },
        preview: { row, style in try text(row.address, style) })
    switch outcome {
    case .cancelled: throw ExitCode(1)
    case .chosen(let row, .show): try writeOutput(text(row.address, style))
    case .chosen(let row, .openInBrowser):
        guard let page = root.builtPage(of: row.address) else {
            writeError("kb: there is no page yet; make it with: kb build\n")
            throw ExitCode(2)
        }
        try openInBrowser(page) { getenv($0).map { String(cString: $0) } }
    }
}

private func finderResult(_ query: FinderQuery, in root: Root, limit: Int) throws -> FinderResult {
    guard query.text.contains(where: { $0.isLetter || $0.isNumber }) else { return FinderResult() }
    let isOpen = query.text.last.map { $0.isLetter || $0.isNumber } ?? false
    let asked = SearchQuery(
        text: query.text + (isOpen ? "*" : ""), kinds: query.kind.map { [$0] } ?? [], limit: limit)
    let result = try search(asked, in: root, refresh: true) { _ in }.result
    let rows = result.hits.map { hit in
        FinderRow(
            kind: hit.kind, title: hit.title, passage: hit.passage, place: hit.place, snippet: hit.snippet,
            address: hit.address)
    }
    return FinderResult(rows: rows, total: result.total, note: result.isPartial ? "not all words" : nil)
}
