import Model

/// Joins tokens to a query, from left to right.
struct QueryBuilder {
    /// How many terms count: no reader types more, and a pasted file must not make the search slow.
    static let limit = 1000

    var query = Query()
    var notes = Notes()
    var left = limit
    var isFull = false
    let hasLowerCase: Bool

    enum Last {
        /// Nothing that an operator could join.
        case none
        case group(isLeftOut: Bool)
        case filter(Int)
    }
    var last = Last.none
    /// Between the last operand and the next one.
    var pending: Token.Content?
    var isNegated = false
    var brackets: [Bracket] = []
    /// A bracket with several operands has just been closed.
    var endsWideBracket = false
    var operandCount = 0
    /// By a minus, in a line that may well be a pasted command.
    var minusWords: [String] = []
    var isLikeCommand = false

    struct Bracket {
        var isExcluded = false
        var isRequired = false
        var followsOperator = false
        var hasOr = false
        var operandsBefore = 0
    }

    init(hasLowerCase: Bool) {
        self.hasLowerCase = hasLowerCase
    }

    mutating func read(_ token: Token) {
        switch token.content {
        case .and, .or: readOperator(token.content)
        case .not: isNegated = true
        case .opening: open(token.sign)
        case .closing: close()
        case .word(let word):
            if let term = readTerm(word, &notes) { add(term, token.sign) }
        case .flag(let word):
            isLikeCommand = true
            if let term = readTerm(word, &notes) { add(term, .none) }
        case .phrase(let phrase):
            if phrase.hasLetterOrDigit { add(.phrase(cut(phrase)), token.sign) }
        case .plain(let word):
            let text = word.trimmed.withoutStars
            if text.hasLetterOrDigit { add(.word(text.text), .none) }
        case .field(let field, let values, let name, let spaced):
            if let spaced { notes.add(Note.spaced(spaced)) }
            add(field, values, name, token.sign)
        }
    }

    /// - Parameter scanned: What the scanner has to say.
    mutating func finished(_ scanned: Notes) -> Query {
        addDangling()
        if isLikeCommand, !minusWords.isEmpty { notes.add(Note.leftOut(minusWords)) }
        if isFull { notes.add(Note.tooMany) }
        if query.groups.isEmpty && query.filters.isEmpty { notes.add(Note.nothing) }
        var all = scanned
        for text in notes.texts { all.add(text) }
        query.notes = all.texts
        return query
    }

    /// A phrase counts by its words.
    private mutating func cut(_ phrase: Characters) -> String {
        let words = phrase.split(separator: " ")
        if words.count > left { isFull = true }
        let kept = words.prefix(max(left, 1))
        left -= kept.count - 1
        return kept.map(\.text).joined(separator: " ")
    }

    mutating func spend(_ count: Int) -> Bool {
        isFull = isFull || left < count
        if left < count { return false }
        left -= count
        return true
    }
}
