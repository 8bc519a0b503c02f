extension QueryBuilder {
    mutating func readOperator(_ content: Token.Content) {
        if endsWideBracket { notes.add(Note.brackets) }
        if isNegated { addDangling() }
        guard pending == nil else { return }
        if case .none = last { return addWord(content) }
        pending = content
        if case .or = content, !brackets.isEmpty { brackets[brackets.count - 1].hasOr = true }
    }

    /// An operator that joins nothing is the word that it looks like.
    mutating func addDangling() {
        if let pending { addWord(pending) }
        if isNegated { addWord(.not) }
        pending = nil
        isNegated = false
    }

    private mutating func addWord(_ content: Token.Content) {
        last = .none
        let word = content.operatorName
        if word != "|", spend(1) { query.groups.append(Query.Group([.word(word)])) }
    }

    mutating func open(_ sign: Token.Sign) {
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

    mutating func close() {
        guard let bracket = brackets.popLast() else { return }
        let isWide = operandCount - bracket.operandsBefore > 1
        if isWide, !bracket.isExcluded, bracket.hasOr || bracket.followsOperator { notes.add(Note.brackets) }
        endsWideBracket = isWide
    }

    /// Whether what follows is left out, by its own sign or a `NOT` before it.
    mutating func isExcluding(_ sign: Token.Sign) -> Bool {
        defer { isNegated = false }
        if isNegated, !hasLowerCase { notes.add(Note.upperCaseNot) }
        return sign == .minus || isNegated
    }
}

// MARK: Operands

extension QueryBuilder {
    mutating func add(_ term: Query.Term, _ sign: Token.Sign) {
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

    mutating func requireLast() {
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
