/// One line of just so many columns: longer text ends with an ellipsis, shorter text is filled with spaces.
func fitted(_ text: String, _ width: Int) -> String {
    let cut = shortened(text, width)
    return cut + String(repeating: " ", count: max(0, width - columns(of: cut)))
}

/// The same without the spaces. Line feeds and tabs count as spaces.
func shortened(_ text: String, _ width: Int) -> String {
    let line = String(String.UnicodeScalarView(printable(text).unicodeScalars.map { $0.value < 0x21 ? " " : $0 }))
    guard columns(of: line) > width else { return line }
    var used = 0
    let start = line.unicodeScalars.prefix { scalar in
        used += columns(of: scalar)
        return used < width
    }
    return width > 0 ? String(start) + "…" : ""
}

/// A number, or a mark for none that is easy to skip.
func aligned(_ number: Int, _ width: Int, _ style: Style) -> String {
    let text = number == 0 ? "·" : String(number)
    let space = String(repeating: " ", count: max(0, width - columns(of: text)))
    return space + (number == 0 ? style.dim(text) : text)
}

/// Lines of two columns, the first as wide as its widest, up to half of the screen.
func pairLines(_ pairs: [(ref: String, text: String)], indent: String, style: Style) -> String {
    let first = min(pairs.map { columns(of: $0.ref) }.max() ?? 0, style.width / 2)
    return pairs.map { ref, text in
        // What a reader will copy is never cut.
        let lead = columns(of: ref) > first ? printable(ref) : fitted(ref, first)
        let room = style.width - indent.count - columns(of: lead) - 2
        return indent + style.green(lead) + (room > 8 ? "  " + shortened(text, room) : "") + "\n"
    }.joined()
}
