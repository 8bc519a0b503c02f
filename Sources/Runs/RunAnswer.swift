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
    case goTo(anchor: String)
    case list
    case end
    case leave
    case help
    case nothing
    /// Recorded nowhere.
    case unknown(String)

    /// Above this a text is no note, and its line would not be read back: in bytes of UTF-8.
    public static let noteLimit = 1 << 16

    /// Reads a line. The letter or its word stands alone, so that words typed at the wrong moment are hardly ever taken
    /// for an answer; to end a run takes the whole word.
    public init(_ line: String) {
        let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let text = words.count > 1 ? trimmed(words[1]) : ""
        switch words.first?.lowercased() {
        case nil: self = .nothing
        case "d", "done": self = .done(text)
        case "s", "skip", "skipped": self = .skipped(text)
        case "m", "missing": self = .missing(text)
        case "n", "note": self = .note(text)
        case "g" where text.isEmpty: self = .go(nil)
        case "g": self = Self.place(text) ?? .unknown(line)
        case "b" where text.isEmpty, "back" where text.isEmpty: self = .back
        case "l" where text.isEmpty, "list" where text.isEmpty: self = .list
        case "q" where text.isEmpty, "quit" where text.isEmpty: self = .leave
        case "end" where text.isEmpty: self = .end
        case "?" where text.isEmpty, "h" where text.isEmpty, "help" where text.isEmpty: self = .help
        default: self = .unknown(line)
        }
    }

    /// A step's number, or its anchor with or without the sign before it; nil for more words than one.
    private static func place(_ text: String) -> RunAnswer? {
        if let number = Int(text) { return .go(number) }
        let anchor = text.hasPrefix("#") ? String(text.dropFirst()) : text
        return anchor.isEmpty || anchor.contains(where: \.isWhitespace) ? nil : .goTo(anchor: anchor)
    }
}

private func trimmed(_ text: Substring) -> String {
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
    return String(text[..<end].drop(while: \.isWhitespace))
}
