/// What a PDF says of itself. Its dates are those of the file, not of the talk: they are left out.
///
/// - Parameters:
///   - info: Of `pdfinfo`.
///   - first: The title and all text of the first page.
///   - name: Of the file, without its ending.
func pdfFacts(_ info: [String: String], first: (title: String, text: String), pages: Int, name: String) -> Facts {
    var facts = Facts()
    facts.slideCount = pages
    facts.title = deckTitle(stated: info["Title"] ?? "", first: first, name: name)
    // Who exported the file is no speaker, unless the first page names them.
    if let author = info["Author"], isShown(author, in: first.text) { facts.people = [author] }
    facts.mayPublish = !(info["Encrypted"] ?? "").contains("copy:no")
    return facts
}
