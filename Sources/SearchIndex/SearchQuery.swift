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

    /// As typed.
    var text: String {
        switch self {
        case .word(let text), .phrase(let text): text
        case .prefix(let text): text + "*"
        }
    }

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

/// The FTS5 expressions of a query; nil when nothing is asked for.
struct MatchExpressions: Equatable {
    /// For passages with at least one of the terms: bm25 lets those with more of them, and with rarer ones, come first.
    var any: String
    /// For passages with every term.
    var all: String
    var terms: [QueryTerm]

    /// Words that tell nothing are left out, unless there are no others.
    init?(_ text: String) {
        let terms = queryTerms(in: text)
        let telling = terms.filter { term in
            if case .word(let word) = term { !StopWords.contains(word) } else { true }
        }
        self.terms = telling.isEmpty ? terms : telling
        let expressions = self.terms.map(\.expression)
        guard !expressions.isEmpty else { return nil }
        any = expressions.joined(separator: " OR ")
        all = expressions.joined(separator: " AND ")
    }
}
