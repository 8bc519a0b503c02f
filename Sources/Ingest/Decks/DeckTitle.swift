/// What a deck is called: what its file says, unless nobody gave that title or the first slide shows another. A
/// template's title stays in many files; the first slide shows what the talk is called, if it shows anything.
///
/// - Parameters:
///   - stated: In the file's properties.
///   - first: The title and all text of the first slide.
///   - name: Of the file, without its ending.
func deckTitle(stated: String, first: (title: String, text: String), name: String) -> String? {
    let isMeant = isTelling(stated, name: name) && (first.title.isEmpty || isShown(stated, in: first.text))
    if isMeant { return stated }
    return first.title.isEmpty ? nil : first.title
}

/// Whether a slide's text has these words in this order, whatever stands between them.
func isShown(_ words: String, in text: String) -> Bool {
    let words = folded(words)
    return !words.isEmpty && " \(folded(text)) ".contains(" \(words) ")
}

/// Programs write these when nobody gave a title.
private func isTelling(_ title: String, name: String) -> Bool {
    let words = title.lowercased()
    let isFileName = [".pdf", ".ppt", ".pptx", ".odp", ".key", ".doc", ".docx", ".indd", ".tex", ".dvi"]
        .contains { words.hasSuffix($0) }
    let isPlaceholder = ["powerpoint presentation", "presentation", "slide 1", "title"].contains(words)
    return !folded(title).isEmpty && !isFileName && !isPlaceholder && words != name.lowercased()
        && !["microsoft powerpoint", "microsoft word", "untitled"].contains { words.hasPrefix($0) }
}

/// Letters and numbers in lower case.
private func folded(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
