/// How wide a text will be, in pixels: an estimate from above, because the reader's font is not known.
///
/// The shares of the size are those of wide system fonts, such as Segoe UI and DejaVu Sans.
func textWidth(_ text: String, size: Int) -> Int {
    (text.unicodeScalars.reduce(0) { $0 + thousandths(of: $1) } * size + 999) / 1_000
}

/// The text, or as much of its beginning as is no wider than that, with an ellipsis.
func fitted(_ text: String, width: Int, size: Int) -> String {
    guard textWidth(text, size: size) > width else { return text }
    var kept = text[...]
    while !kept.isEmpty, textWidth(kept + "…", size: size) > width { kept = kept.dropLast() }
    while kept.last?.isWhitespace == true { kept = kept.dropLast() }
    return kept + "…"
}

private func thousandths(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!": 330
    case " ", "f", "t", "r", "(", ")", "[", "]", "/", "-": 410
    case "m", "w", "M", "W", "%", "@", "—", "…": 930
    case "A"..."Z", "&", "+", "=": 720
    case _ where scalar.properties.generalCategory == .nonspacingMark: 0
    // From the Hangul letters on, scripts are drawn in squares.
    case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{FFEF}", "\u{1F000}"..."\u{3FFFF}": 1_050
    default: 620
    }
}
