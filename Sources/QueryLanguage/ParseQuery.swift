/// Reads a line of text as a search. Any text is one; what was read otherwise than it may have been meant is in `notes`.
///
/// The language is documented in Documentation/search.md. Time grows with the length of the text.
public func parseQuery(_ text: String) -> Query {
    var scanner = Scanner(text)
    scanner.scan()
    let hasLowerCase = text.unicodeScalars.contains { $0.properties.isLowercase }
    var builder = QueryBuilder(notes: scanner.notes, hasLowerCase: hasLowerCase)
    for token in scanner.tokens {
        builder.read(token)
        if builder.isFull { break }
    }
    builder.finish()
    return builder.query
}
