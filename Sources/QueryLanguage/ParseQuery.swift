/// Reads a line of text as a search. Any text is one; what was read otherwise than it may have been meant is in `notes`.
///
/// The language is documented in Documentation/search.md. Time grows with the length of the text.
public func parseQuery(_ text: String) -> Query {
    var scanner = Scanner(text)
    var builder = QueryBuilder(hasLowerCase: text.unicodeScalars.contains { $0.properties.isLowercase })
    var tokens: [Token] = []
    while let token = scanner.next() { tokens.append(token) }
    if let sentence = Sentence(tokens) {
        tokens = sentence.read(&scanner.notes)
        // What a sentence leaves out may surprise always.
        builder.isLikeCommand = true
    } else if let command = Command(tokens) {
        tokens = command.read(&scanner.notes)
    }
    for token in tokens where !builder.isFull { builder.read(token) }
    return builder.finished(scanner.notes)
}
