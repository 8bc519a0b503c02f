/// A text as Markdown that shows just its words, in one line: nothing in it is a link, a heading, a mark or HTML.
///
/// It must not open a line, where `-` and `1.` would begin a list. Source: CommonMark spec 0.31, 2.4 (any ASCII
/// punctuation can be escaped), and GFM's addresses that are links by themselves (`https://`, `www.`, `a@b`).
func plainMarkdown(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var markdown = ""
    for scalar in words.unicodeScalars {
        if "\\`*_[]<>&~|!#^$(:@.".unicodeScalars.contains(scalar), isMark(scalar, after: markdown) {
            markdown.unicodeScalars.append("\\")
        }
        markdown.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return markdown
}

/// Brackets, colons and full stops are too common to be escaped where they say nothing.
private func isMark(_ scalar: Unicode.Scalar, after text: String) -> Bool {
    switch scalar {
    case "(": text.hasSuffix("]")
    case ":": ["http", "https", "ftp"].contains { text.lowercased().hasSuffix($0) }
    case ".": text.lowercased().hasSuffix("www")
    default: true
    }
}
