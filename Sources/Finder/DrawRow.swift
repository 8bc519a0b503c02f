import SearchIndex

/// `▌runbook   Network partition › Step 6: Split brain`, as wide as it may be. The passage matters most: of a title that
/// leaves it no room, a third of the line is kept.
func rowLine(_ row: FinderRow, isFollowing: Bool, isSelected: Bool, width: Int, _ style: LookStyle) -> String {
    let mark = Span(isSelected ? "▌" : " ", .kind)
    let kind = Span(isFollowing ? "" : row.kind.singular, .kind)
    let head = [mark] + [kind].fitted(to: width < 60 ? 9 : 10)
    let room = max(0, width - head.columns)
    let passage = passageSpans(row)
    var title = isFollowing && !passage.isEmpty ? [] : spans(row.title)
    if title.columns + passage.columns > room {
        title = title.cut(to: max(room / 3, room - passage.columns))
    }
    return (head + title + passage).fitted(to: width).line(style, isSelected: isSelected)
}

private func passageSpans(_ row: FinderRow) -> [Span] {
    let place = row.place.map { [Span(row.passage.text.isEmpty ? $0 : "\($0): ")] } ?? []
    let passage = place + spans(row.passage)
    return passage.isEmpty ? [] : [Span(" › ", .dim)] + passage
}

func spans(_ text: MarkedText, plain: Look = .plain) -> [Span] {
    text.runs.map { Span($0.text, $0.isMatch ? .match : plain) }
}
