/// A command that was pasted: `kubectl get pods -n kube-system | grep CrashLoop`. What looks like signs and quotes of ours is
/// its own, and nobody wants a page left out because it has the letter of an option.
struct Command {
    private let tokens: [Token]

    /// Nil for a line that is none: it begins with a word, and has an option of one letter or of two dashes.
    init?(_ tokens: [Token]) {
        guard case .word(let first)? = tokens.first?.content, tokens.first?.sign == Token.Sign.none,
            first.hasLetterOrDigit, tokens.contains(where: \.isOption)
        else { return nil }
        self.tokens = tokens
    }

    /// The tokens, its options, pipes and quotes as plain words.
    func read(_ notes: inout Notes) -> [Token] {
        if tokens.contains(where: \.couldBeOurs) { notes.add(Note.command) }
        return tokens.flatMap { token in
            switch token.content {
            case .or(written: "|"): [Token]()
            case .word where token.sign == .minus: [Token(content: token.content)]
            case .phrase(let phrase) where token.sign == .none:
                phrase.split(separator: " ").map { Token(content: .plain($0)) }
            default: [token]
            }
        }
    }
}

extension Token {
    fileprivate var isOption: Bool {
        switch content {
        case .flag: true
        case .word(let word): sign == .minus && word.trimmed.count == 1
        default: false
        }
    }

    /// Whether it means something in a line of search terms.
    fileprivate var couldBeOurs: Bool {
        switch content {
        case .word: sign == .minus
        case .or(written: "|"): true
        case .phrase(let phrase): sign == .none && phrase.hasLetterOrDigit
        default: false
        }
    }
}
