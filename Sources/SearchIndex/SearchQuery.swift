import Model

/// What a reader asked for.
public struct SearchQuery: Sendable, Equatable {
    /// As typed.
    public var text: String
    /// Only these kinds; all when empty.
    public var kinds: [Kind]
    /// Only entries with all of these tags.
    public var tags: [String]
    public var limit: Int

    public init(text: String, kinds: [Kind] = [], tags: [String] = [], limit: Int = 10) {
        self.text = text
        self.kinds = kinds
        self.tags = tags
        self.limit = limit
    }
}

/// A word, the beginning of a word (`part*`), or an exact phrase, with its letters as typed.
enum QueryTerm: Equatable {
    case word(String)
    case prefix(String)
    case phrase(String)

    /// FTS5 reads a quoted string as words in a row, whatever is in it (https://sqlite.org/fts5.html, 3.2).
    var expression: String {
        switch self {
        case .word(let text), .phrase(let text): quoted(text)
        case .prefix(let text): quoted(text) + "*"
        }
    }

    /// By scalars: a quote with an accent on it is another character, but FTS5 sees the quote. Text ends at a zero there.
    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar == "\0" ? " " : scalar)
        }
        return quoted + "\""
    }
}

/// Reads what was typed. Any text is a query: what has no letters or digits is left out, an open quote ends at the end.
func queryTerms(in text: String) -> [QueryTerm] {
    var terms: [QueryTerm] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
        let isQuoted = index % 2 == 1
        for word in isQuoted ? [part] : part.split(whereSeparator: \.isWhitespace)
        where word.contains(where: { $0.isLetter || $0.isNumber }) {
            if isQuoted {
                terms.append(.phrase(String(word)))
            } else if word.hasSuffix("*") {
                terms.append(.prefix(String(word.dropLast())))
            } else {
                terms.append(.word(String(word)))
            }
        }
    }
    return terms
}

/// FTS5 expressions to try in turn: all terms, then any of them.
func matchExpressions(for text: String) -> [String] {
    let terms = queryTerms(in: text).map(\.expression)
    guard !terms.isEmpty else { return [] }
    let all = terms.joined(separator: " AND ")
    return terms.count == 1 ? [all] : [all, terms.joined(separator: " OR ")]
}
