/// A line of prose, in which quotes, operators and dashes are mostly what it speaks of.
///
/// `find all files named "foo.txt" in the current directory` must not lose the answer that names another file.
struct Sentence {
    private let tokens: [Token]
    /// From its first plain word to its last.
    private let words: ClosedRange<Int>

    /// Nil for a line of search terms.
    init?(_ tokens: [Token]) {
        let words = tokens.indices.filter { tokens[$0].plainWord != nil }
        let operators = tokens.count { $0.isOperator }
        guard let first = words.first, let last = words.last, words.count >= max(5, 2 * operators),
            words.contains(where: { littleWords.contains(tokens[$0].plainWord?.trimmed.text.inLowerCase ?? "") })
        else { return nil }
        self.tokens = tokens
        self.words = first...last
    }

    /// The tokens, those that mean nothing in prose as plain words.
    func read(_ notes: inout Notes) -> [Token] { tokens.indices.flatMap { read($0, &notes) } }

    private func read(_ index: Int, _ notes: inout Notes) -> [Token] {
        let token = tokens[index]
        switch token.content {
        case .phrase(let phrase):
            guard token.sign == .none, !isJoined(index) else { return [token] }
            if phrase.hasLetterOrDigit { notes.add(Note.quotesInSentence) }
            return phrase.split(separator: " ").map { Token(content: .plain($0)) }
        case .or(written: "|"): return []
        case .and, .or, .not:
            if joins(index) { return [token] }
            notes.add(Note.operatorsInSentence)
            return [Token(content: .plain(token.content.operatorName.characters))]
        case .word(let word):
            if token.sign == .minus, !leavesOut(index, word) { notes.add(Note.minusInSentence) }
            return [Token(content: token.content, sign: counts(token.sign, index, word) ? token.sign : .none)]
        case .field(_, let values, let name, let spaced?) where spaced.hasPrefix(name + ": "):
            return ([name] + values).map { Token(content: .plain($0.characters)) }
        default: return [token]
        }
    }

    /// `+1` and `-5` are numbers.
    private func counts(_ sign: Token.Sign, _ index: Int, _ word: Characters) -> Bool {
        sign == .minus ? leavesOut(index, word) : word.first?.isLetter == true
    }

    /// At either end somebody means it; within, and short, it is the flag of a command: `the output of grep -i foo`.
    private func leavesOut(_ index: Int, _ word: Characters) -> Bool {
        !words.contains(index) && word.trimmed.count > 2 && word.first?.isLetter == true
    }

    /// Whether an operator stands beside the phrase.
    private func isJoined(_ index: Int) -> Bool {
        [index - 1, index + 1].contains { tokens.indices.contains($0) && tokens[$0].isOperator && joins($0) }
    }

    /// Whether an operator has a phrase or a field to work on.
    private func joins(_ index: Int) -> Bool {
        let token = tokens[index]
        if case .or(written: "|") = token.content { return false }
        let isNext = index + 1 < tokens.count && tokens[index + 1].isCondition
        if case .not = token.content { return isNext }
        return isNext || index > 0 && tokens[index - 1].isCondition
    }
}

/// Most sentences have one, and few lines of search terms have.
let littleWords: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "i", "if", "in", "into",
    "is", "it", "my", "of", "on", "or", "should", "that", "the", "this", "to", "under", "was", "what", "when", "where",
    "which", "who", "why", "with", "you",
]

extension Token {
    fileprivate var plainWord: Characters? {
        guard case .word(let word) = content, sign == .none, word.hasLetterOrDigit else { return nil }
        return word
    }

    fileprivate var isOperator: Bool {
        switch content {
        case .and, .or, .not: true
        default: false
        }
    }

    fileprivate var isCondition: Bool {
        switch content {
        case .phrase, .field: true
        default: false
        }
    }
}
