import Model

/// Joins tokens to a query, from left to right.
struct QueryBuilder {
    /// How many terms count: no reader types more, and a pasted file must not make the search slow.
    static let limit = 1000

    private var query = Query()
    private var notes = Notes()
    private var left = limit
    private(set) var isFull = false
    private let hasLowerCase: Bool

    private enum Last {
        /// Nothing that an operator could join.
        case none
        case group(isLeftOut: Bool)
        case filter(Int)
    }
    private var last = Last.none
    /// Between the last operand and the next one.
    private var pending: Token.Content?
    private var isNegated = false
    private var brackets: [Bracket] = []
    /// A bracket with several operands has just been closed.
    private var endsWideBracket = false
    private var operandCount = 0
    /// By a minus, in a line that may well be a pasted command.
    private var minusWords: [String] = []
    private var isLikeCommand = false

    private struct Bracket {
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
        case .field(let field, let values, let name): add(field, values, name, token.sign)
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

    private mutating func spend(_ count: Int) -> Bool {
        isFull = isFull || left < count
        if left < count { return false }
        left -= count
        return true
    }
}

// MARK: Operators and brackets

extension QueryBuilder {
    private mutating func readOperator(_ content: Token.Content) {
        if endsWideBracket { notes.add(Note.brackets) }
        if isNegated { addDangling() }
        guard pending == nil else { return }
        if case .none = last { return addWord(content) }
        pending = content
        if case .or = content, !brackets.isEmpty { brackets[brackets.count - 1].hasOr = true }
    }

    /// An operator that joins nothing is the word that it looks like.
    private mutating func addDangling() {
        if let pending { addWord(pending) }
        if isNegated { addWord(.not) }
        pending = nil
        isNegated = false
    }

    private mutating func addWord(_ content: Token.Content) {
        last = .none
        let word: String
        switch content {
        case .or(let written): word = written
        case .and: word = "AND"
        default: word = "NOT"
        }
        if word != "|", spend(1) { query.groups.append(Query.Group([.word(word)])) }
    }

    private mutating func open(_ sign: Token.Sign) {
        let isExcluded = isExcluding(sign)
        let outer = brackets.last
        brackets.append(
            Bracket(
                isExcluded: isExcluded || outer?.isExcluded == true,
                isRequired: sign == .plus || outer?.isRequired == true,
                followsOperator: pending != nil, operandsBefore: operandCount - (joinsNext ? 1 : 0)))
    }

    /// Whether the next operand goes to the last group.
    private var joinsNext: Bool {
        if case .or = pending { true } else { false }
    }

    private mutating func close() {
        guard let bracket = brackets.popLast() else { return }
        let isWide = operandCount - bracket.operandsBefore > 1
        if isWide, !bracket.isExcluded, bracket.hasOr || bracket.followsOperator { notes.add(Note.brackets) }
        endsWideBracket = isWide
    }

    /// Whether what follows is left out, by its own sign or a `NOT` before it.
    private mutating func isExcluding(_ sign: Token.Sign) -> Bool {
        defer { isNegated = false }
        if isNegated, !hasLowerCase { notes.add(Note.upperCaseNot) }
        return sign == .minus || isNegated
    }
}

// MARK: Operands

extension QueryBuilder {
    private mutating func add(_ term: Query.Term, _ sign: Token.Sign) {
        guard spend(1) else { return }
        endsWideBracket = false
        let isLeftOut = isExcluding(sign)
        if sign == .minus { noteMinus(term) }
        let operation = pending
        pending = nil
        let need = need(of: term, sign, isLeftOut, operation)
        if case .or = operation {
            if join(term, need, isLeftOut) { return }
            noteUnjoined()
        }
        if case .and = operation { requireLast() }
        query.groups.append(Query.Group([term], need: need))
        last = .group(isLeftOut: isLeftOut)
        operandCount += 1
    }

    private func need(
        of term: Query.Term, _ sign: Token.Sign, _ isLeftOut: Bool, _ operation: Token.Content?
    ) -> Query.Need {
        if isLeftOut || brackets.last?.isExcluded == true { return .excluded }
        if case .phrase = term { return .required }
        if case .and = operation { return .required }
        return sign == .plus || brackets.last?.isRequired == true ? .required : .preferred
    }

    /// Adds an alternative to the last group; false when that cannot be. `-a OR b` is none, `-(a OR b)` is one.
    private mutating func join(_ term: Query.Term, _ need: Query.Need, _ isLeftOut: Bool) -> Bool {
        guard case .group(isLeftOut: false) = last, !isLeftOut, let index = query.groups.indices.last,
            (query.groups[index].need == .excluded) == (need == .excluded)
        else { return false }
        query.groups[index].alternatives.append(term)
        if need != .excluded { query.groups[index].need = .required }
        return true
    }

    private mutating func noteUnjoined() {
        if case .filter = last { notes.add(Note.orWithField) } else { notes.add(Note.orWithExcluded) }
    }

    private mutating func requireLast() {
        guard case .group = last, let index = query.groups.indices.last, query.groups[index].need == .preferred
        else { return }
        query.groups[index].need = .required
    }

    /// `rm -rf`: a word of a letter or two is a flag more often than one that somebody wants left out.
    private mutating func noteMinus(_ term: Query.Term) {
        guard case .word(let word) = term, minusWords.count < 8 else { return }
        minusWords.append(word)
        let isShort = word.utf8.count <= 2
        if isShort, word.unicodeScalars.allSatisfy({ $0.isDigit || ("a"..."z").contains($0) }) { isLikeCommand = true }
    }
}

// MARK: Fields

extension QueryBuilder {
    private mutating func add(_ field: Field, _ values: [String], _ name: String, _ sign: Token.Sign) {
        endsWideBracket = false
        let isExcluded = isExcluding(sign) || brackets.last?.isExcluded == true
        if values.isEmpty {
            notes.add(Note.noValue(name))
            return add(.word(name), isExcluded ? .minus : sign)
        }
        let counted = Array(values.prefix(left))
        isFull = isFull || counted.count < values.count
        guard !counted.isEmpty else { return }
        let reading = FieldReading(field, counted)
        if let note = reading.note { notes.add(note) }
        if let test = reading.test, spend(counted.count - reading.unreadable.count) {
            addFilter(Query.Filter(test, isExcluded: isExcluded))
        }
        for value in reading.unreadable {
            notes.add(Note.badValue(value, of: field, isIgnored: isExcluded))
            if !isExcluded { read(Token(content: .word(value.characters), sign: sign)) }
        }
    }

    private mutating func addFilter(_ filter: Query.Filter) {
        let operation = pending
        pending = nil
        if case .and = operation { requireLast() }
        if case .or = operation {
            if case .filter(let index) = last, merge(filter, into: index) {
                if filter.test.field == .year { notes.add(Note.severalDates) }
                return
            }
            notes.add(Note.orWithField)
        }
        // An entry is of one kind and stands in one place, so two of them cannot both be meant.
        let isSingle = [.kind, .place].contains(filter.test.field)
        let same = isSingle ? query.filters.firstIndex { $0.test.field == filter.test.field && !$0.isExcluded } : nil
        if let same, merge(filter, into: same) { return }
        query.filters.append(filter)
        last = .filter(query.filters.count - 1)
        operandCount += 1
    }

    private mutating func merge(_ filter: Query.Filter, into index: Int) -> Bool {
        guard !filter.isExcluded, !query.filters[index].isExcluded,
            let test = query.filters[index].test.merged(with: filter.test)
        else { return false }
        query.filters[index].test = test
        last = .filter(index)
        return true
    }
}
