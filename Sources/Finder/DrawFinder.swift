import Terminal

/// A picture for the screen: as many lines as it has, none wider, and where the cursor stands.
struct Frame: Equatable {
    var lines: [String]
    /// In the first line, counted from 0.
    var cursorColumn: Int
}

func drawFinder(_ state: FinderState, style: LookStyle) -> Frame {
    let size = state.size
    let (input, cursor) = inputLine(state.input, columns: size.columns, style)
    var lines = [input, statusLine(state).fitted(to: size.columns).line(style)]
    lines += state.showsKeys ? keyLines(state.size, style) : bodyLines(state, style)
    lines += Array(repeating: "", count: max(0, size.lines - lines.count))
    return Frame(lines: Array(lines.prefix(size.lines)), cursorColumn: cursor)
}

/// The text as far as it fits, with the cursor always in sight.
private func inputLine(_ input: InputLine, columns width: Int, _ style: LookStyle) -> (line: String, cursor: Int) {
    let prompt = Span("> ", .bold)
    // Under the cursor is a character, and the last column may have to say that there are more.
    let room = max(1, width - (input.after.isEmpty ? 3 : 4))
    let isCut = Terminal.columns(of: input.before) > room
    let before = isCut ? [Span("…", .dim), Span(input.before.cutStart(to: room - 1))] : [Span(input.before)]
    let left = [prompt] + before
    let line = (left + [Span(input.after)]).cut(to: width).line(style)
    return (line, min(left.columns, max(0, width - 1)))
}

private func statusLine(_ state: FinderState) -> [Span] {
    let kind = state.kind?.plural.lowercased() ?? "all"
    var left = [Span(countText(state), .dim), Span(" · kind: ", .dim), Span(kind, state.kind == nil ? .dim : .kind)]
    if let note = state.failure ?? state.result.note { left += [Span(" · ", .dim), Span(note, .note)] }
    let keys = Span(state.input.isEmpty ? "? keys" : "F1 keys", .dim)
    let room = state.size.columns - left.columns - [keys].columns
    return room > 0 ? left + [Span(String(repeating: " ", count: room)), keys] : left
}

private func countText(_ state: FinderState) -> String {
    let count = state.result.rows.count
    if state.isStale { return "…" }
    if state.failure != nil { return "cannot search" }
    if state.input.isEmpty, count == 0 { return "type what to find" }
    return count == 0 ? "nothing found" : "\(count) of \(state.result.total)"
}

private func bodyLines(_ state: FinderState, _ style: LookStyle) -> [String] {
    let layout = state.layout
    let rows = rowLines(state, style)
    switch layout.preview {
    case .snippet:
        let snippet = state.selectedRow.map { spans($0.snippet, plain: .dim) } ?? []
        return rows + [([Span("  ")] + snippet).cut(to: layout.rowColumns).line(style)]
    case .below:
        return rows + [ruleLine(state, width: layout.rowColumns, style)] + previewLines(state, style)
    case .beside(let columns):
        let head = ruleLine(state, width: columns, style)
        let bar = style.set("│", .dim)
        return zip(rows, [head] + previewLines(state, style).map { " " + $0 }).map { $0 + bar + $1 }
    }
}

/// Every line that there is for rows; those that none fills are as wide.
private func rowLines(_ state: FinderState, _ style: LookStyle) -> [String] {
    let layout = state.layout
    let empty = String(repeating: " ", count: layout.rowColumns)
    return (state.top..<state.top + layout.rowLines).map { index in
        guard state.result.rows.indices.contains(index) else { return empty }
        let row = state.result.rows[index]
        // The entry is named once for those of its passages that stand together.
        let isSame = index > state.top && state.result.rows[index - 1].address.entry == row.address.entry
        return rowLine(
            row, isFollowing: isSame, isSelected: index == state.selected, width: layout.rowColumns, style)
    }
}

/// A line between, with the address of what follows.
private func ruleLine(_ state: FinderState, width: Int, _ style: LookStyle) -> String {
    let address = state.preview.address.map { [Span(" \($0) ", .place)] } ?? []
    let start = [Span("──", .dim)] + address.cut(to: width - 4)
    let rest = String(repeating: "─", count: max(0, width - start.columns))
    return (start + [Span(rest, .dim)]).line(style)
}

private func previewLines(_ state: FinderState, _ style: LookStyle) -> [String] {
    guard let size = state.layout.previewSize else { return [] }
    let lines = state.preview.lines.dropFirst(state.preview.top).prefix(size.lines)
    let shown = lines.map { cutStyled($0, to: size.columns) }
    return shown + Array(repeating: "", count: max(0, size.lines - shown.count))
}
