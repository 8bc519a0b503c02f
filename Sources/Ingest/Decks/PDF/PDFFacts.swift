/// What a PDF says of itself. Its dates are those of the file, not of the talk: they are left out.
///
/// - Parameters:
///   - info: Of `pdfinfo`.
///   - first: The title and all text of the first page.
func pdfFacts(_ info: [String: String], first: (title: String, text: String), pages: Int, name: String) -> Facts {
    var facts = Facts()
    facts.slideCount = pages
    let page = folded(first.text)
    let title = info["Title"] ?? ""
    // A template's title stays in many files. The first page shows what the talk is called, if it shows anything.
    let isMeant = isTelling(title, name: name) && (first.title.isEmpty || page.contains(folded(title)))
    facts.title = isMeant ? title : first.title.isEmpty ? nil : first.title
    let author = info["Author"] ?? ""
    if !folded(author).isEmpty, page.contains(folded(author)) { facts.people = [author] }
    facts.mayPublish = !(info["Encrypted"] ?? "").contains("copy:no")
    return facts
}

/// Programs write these when nobody gave a title.
private func isTelling(_ title: String, name: String) -> Bool {
    let words = title.lowercased()
    let isFileName = [".pdf", ".ppt", ".pptx", ".odp", ".key", ".doc", ".docx", ".indd", ".tex", ".dvi"]
        .contains { words.hasSuffix($0) }
    let isPlaceholder = ["untitled", "powerpoint presentation", "presentation", "slide 1", "titel", "title"]
        .contains(words)
    return !folded(title).isEmpty && !isFileName && !isPlaceholder && words != name.lowercased()
        && !["microsoft powerpoint", "microsoft word", "untitled"].contains { words.hasPrefix($0) }
}

/// Letters and numbers in lower case, for a comparison.
private func folded(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
