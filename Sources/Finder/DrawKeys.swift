/// What the keys do, as far as there is room.
func keyLines(_ size: TerminalSize, _ style: LookStyle) -> [String] {
    keyNames.map { keys, meaning in
        ([Span(" ")] + [Span(keys, .bold)].fitted(to: 18) + [Span(meaning)]).cut(to: size.columns).line(style)
    }
}

private let keyNames = [
    ("Enter", "read the passage here"),
    ("Ctrl-O Alt-Enter", "open in the browser"),
    ("Esc Ctrl-C", "leave"),
    ("↑↓ Ctrl-P Ctrl-N", "move, also PgUp PgDn"),
    ("Tab Shift-Tab", "another kind"),
    ("Ctrl-U Ctrl-W", "clear, delete a word"),
    ("Ctrl-A Ctrl-E", "start, end of text"),
    ("Shift-↑ Shift-↓", "scroll the preview"),
]
