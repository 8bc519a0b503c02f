/// Cuts the line into tokens, in one pass. What a quote, a sign or a colon means depends on what it touches: `msg="a b"`
/// quotes nothing, `kube-proxy` leaves nothing out, and `std::vector` has no field.
struct Scanner {
    var notes = Notes()
    let text: Characters
    var position = 0
    /// Pasted JSON or several lines, in which quotes, signs and operators are somebody else's.
    private let isData: Bool
    /// Inside of a quote that began in the middle of a word: `msg="dial -1 failed"`.
    private var isInValue = false

    init(_ line: String) {
        let text = Array(line.unicodeScalars.map { $0.isSpace ? " " : $0 })
        let isJSON = zip(text, text.dropFirst()).contains { $0.isQuote && $1 == ":" }
        let hasLines = Self.hasLines(line)
        isData = isJSON || hasLines
        self.text = text[...]
        if isData { notes.add(isJSON ? Note.pastedJSON : Note.pastedLines) }
    }

    var current: Unicode.Scalar? { position < text.count ? text[position] : nil }
    var isPlain: Bool { isData || isInValue }

    /// Nil at the end.
    mutating func next() -> Token? {
        while let scalar = current {
            if scalar == " " || (isPlain && scalar == "|") {
                position += 1
            } else if scalar.isQuote, isPlain || isArgument {
                isInValue = !isData && !isInValue
                position += 1
            } else {
                return readToken()
            }
        }
        return nil
    }

    private mutating func readToken() -> Token {
        let sign = readSign()
        switch current {
        case "|":
            _ = takeWhile { $0 == "|" }
            return Token(content: .or(written: "|"))
        case let scalar? where scalar.isOpening || scalar.isClosing:
            position += 1
            return Token(content: scalar.isOpening ? .opening : .closing, sign: sign)
        case let scalar? where scalar.isQuote:
            let phrase = readQuoted()
            // FTS5 and others write the beginning of a phrase so.
            _ = takeWhile { $0 == "*" }
            return Token(content: .phrase(phrase), sign: sign)
        default:
            return readField().map { Token(content: $0, sign: sign) } ?? readWord(sign)
        }
    }

    /// Whether the quote here is pasted code's: `print("hello")`
    private var isArgument: Bool {
        position > 1 && text[position - 1].isOpening && text[position - 2].isLetterOrDigit
    }

    /// Whether a line ends before the text does.
    private static func hasLines(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.drop { $0.isSpace }
        guard let end = scalars.firstIndex(where: { $0 == "\n" || $0 == "\r" }) else { return false }
        return scalars[end...].contains { !$0.isSpace }
    }

    /// A sign counts at the beginning of a word only, so that `kube-proxy`, `--dry-run`, `a - b` and the `+0x1d` of a stack
    /// trace have none.
    private mutating func readSign() -> Token.Sign {
        guard !isPlain, let sign = current, sign == "-" || sign == "+", position + 1 < text.count else { return .none }
        if position > 0 {
            let before = text[position - 1]
            guard before == " " || before == "|" || before.isOpening else { return .none }
        }
        let next = text[position + 1]
        let second: Unicode.Scalar = position + 2 < text.count ? text[position + 2] : " "
        let isName = (next == "." || next == "#" || next == "@") && second.isLetter
        guard next.isLetterOrDigit || next.isQuote || next.isOpening || isName,
            !(sign == "+" && next == "0" && second == "x")
        else { return .none }
        position += 1
        return sign == "-" ? .minus : .plus
    }

    /// From one quote to the next; to the end of the line when there is none.
    mutating func readQuoted() -> Characters {
        position += 1
        let quoted = takeWhile { !$0.isQuote }
        if current == nil, quoted.hasLetterOrDigit { notes.add(Note.openQuote) }
        position += 1
        return quoted
    }

    mutating func takeWhile(_ isTaken: (Unicode.Scalar) -> Bool) -> Characters {
        let start = min(position, text.count)
        position = text[start...].firstIndex { !isTaken($0) } ?? text.count
        return text[start..<position]
    }
}

// MARK: Words

extension Scanner {
    private mutating func readWord(_ sign: Token.Sign) -> Token {
        let word = takeWhile { !$0.endsWord }
        let wasPlain = isPlain
        if current?.isQuote == true {
            isInValue = !isData && !isInValue && !isLastOfWord(position + 1)
            position += 1
        }
        guard !wasPlain else { return Token(content: .word(word)) }
        if sign == .none, let content = Self.operators[word.text] { return Token(content: content) }
        noteMissedField(word)
        // A flag of a pasted command leaves nothing out.
        guard sign == .none, word.starts(with: "--".unicodeScalars) else {
            return Token(content: .word(word), sign: sign)
        }
        return Token(content: .flag(word.drop { $0 == "-" }))
    }

    /// The quote of `5"` begins nothing.
    private func isLastOfWord(_ index: Int) -> Bool {
        index >= text.count || text[index] == " " || text[index].isClosing
    }

    private static let operators: [String: Token.Content] = ["OR": .or(written: "OR"), "AND": .and, "NOT": .not]

    /// `knd:incident` and `title:outage`
    private mutating func noteMissedField(_ word: Characters) {
        let name = word.prefix { $0.isASCIILetter }
        let rest = word[name.endIndex...]
        guard rest.first == ":", rest.count > 1, let next = rest.dropFirst().first, next != ":", next != "/",
            Field.named(name.text) == nil, name.count <= 13
        else { return }
        let meant = Field.meant(by: name.text, value: rest.dropFirst().text)
        if meant != nil || Field.foreign.contains(name.text) { notes.add(Note.noField(name.text, meant: meant)) }
    }
}
