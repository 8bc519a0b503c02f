import Model

@testable import Finder
@testable import SearchIndex

/// `two *words* more`: stars stand around what matched.
func marked(_ text: String) -> MarkedText {
    var marked = MarkedText(plain: "")
    for (index, part) in text.split(separator: "*", omittingEmptySubsequences: false).enumerated() {
        marked.append(String(part), isMatch: index % 2 == 1)
    }
    return marked
}

func row(
    _ address: String, _ title: String, _ passage: String = "", place: String? = nil, snippet: String = ""
) -> FinderRow {
    let address = Address(address)
    return FinderRow(
        kind: Kind(entry: address.entry) ?? .article, title: marked(title), passage: marked(passage), place: place,
        snippet: marked(snippet), address: address)
}

let sampleRows = [
    row(
        "runbooks/network-partition", "Network *partition*",
        snippet: "Find the split, keep both sides from writing, choose one, heal by steps"),
    row(
        "runbooks/network-partition#fence", "Network *partition*", "Fence one side of the *partition*",
        place: "Step 6", snippet: "Only one side of a *partition* may go on"),
    row(
        "books/distributed-systems-for-fun-and-profit#consensus",
        "Distributed systems: for fun and profit", "*Partition* tolerant consensus algorithms",
        snippet: "… majority decisions are used to survive a *partition* …"),
    row("talks/partitions-for-everyone#18", "*Partitions* for Everyone!", "", place: "Slide 18"),
    row("articles/bunkatsu", "分散システムの*分割*耐性", "ネットワーク*分割*が起きたとき", snippet: "*分割*耐性 🎉"),
]

let samplePreview = """
    Network partition
    runbook · on-call engineer

    Find the split, keep both sides from writing, choose one, heal by steps, and
    compare the data afterwards.
    """

/// A finder in which the rows were found for the text.
func state(
    _ text: String = "partition", rows: [FinderRow] = sampleRows, total: Int? = nil, note: String? = nil,
    columns: Int = 80, lines: Int = 24
) -> FinderState {
    var state = FinderState(text: text, size: TerminalSize(columns: columns, lines: lines))
    state.take(FinderResult(rows: rows, total: total ?? rows.count, note: note))
    return state
}

func rows(_ count: Int) -> [FinderRow] {
    (0..<count).map { row("talks/\($0)", "Talk \($0)") }
}

extension FinderState {
    /// Presses keys, and gives back the last one's effect.
    @discardableResult
    mutating func press(_ keys: Key...) -> FinderEffect? {
        var effect: FinderEffect?
        for key in keys { effect = handle(key) }
        return effect
    }

    mutating func type(_ text: String) {
        for character in text { _ = handle(.character(character)) }
    }

    /// As the finder does when no more keys wait.
    mutating func preview(_ text: String) {
        guard let row = selectedRow, let size = layout.previewSize else { return }
        take(FinderPreview(text, of: row, size: size, style: LookStyle(usesColor: true)))
    }
}

/// A line as it is read, without its looks and the spaces at its end.
func plain(_ line: String) -> String {
    let text = styledPieces(line).map { if case .text(let text) = $0 { text } else { "" } }.joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
}

func picture(_ state: FinderState) -> String {
    drawFinder(state, style: LookStyle(usesColor: true)).lines.map(plain).joined(separator: "\n")
}
