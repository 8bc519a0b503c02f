/// Reads a line of text as a search. Any text is one; what was read otherwise than it may have been meant is in `notes`.
///
/// The language is documented in Documentation/search.md. Time grows with the length of the text.
public func parseQuery(_ text: String) -> Query {
    var scanner = Scanner(text)
    var builder = QueryBuilder(hasLowerCase: text.unicodeScalars.contains { $0.properties.isLowercase })
    while !builder.isFull, let token = scanner.next() { builder.read(token) }
    return builder.finished(scanner.notes)
}
