/// What a person types at a step: a letter, and some words after it.
public enum RunAnswer: Sendable, Equatable {
    case done(String)
    case skipped(String)
    /// The why may still be asked for.
    case missing(String)
    /// The text may still be asked for.
    case note(String)
    case back
    /// To a step, counted from 1; nil shows the present one again.
    case go(Int?)
    case list
    case end
    case leave
    case help
    case nothing
    /// Recorded nowhere.
    case unknown(String)

    /// Above this a text is no note, and its line would not be read back: in bytes of UTF-8.
    public static let noteLimit = 1 << 16

    /// Reads a line. The letter stands alone, so that words typed at the wrong moment are never taken for an answer; to
    /// end a run takes the whole word.
    public init(_ line: String) {
        let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let text = words.count > 1 ? trimmed(words[1]) : ""
        switch words.first?.lowercased() {
        case nil: self = .nothing
        case "d": self = .done(text)
        case "s": self = .skipped(text)
        case "m": self = .missing(text)
        case "n": self = .note(text)
        case "g" where text.isEmpty: self = .go(nil)
        case "g": self = Int(text).map { .go($0) } ?? .unknown(line)
        case "b" where text.isEmpty: self = .back
        case "l" where text.isEmpty: self = .list
        case "q" where text.isEmpty: self = .leave
        case "end" where text.isEmpty: self = .end
        case "?" where text.isEmpty, "h" where text.isEmpty, "help" where text.isEmpty: self = .help
        default: self = .unknown(line)
        }
    }
}

private func trimmed(_ text: Substring) -> String {
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
    return String(text[..<end].drop(while: \.isWhitespace))
}
