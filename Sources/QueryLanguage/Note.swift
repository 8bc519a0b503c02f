/// What is said about how a query was read. The browser says the same words.
enum Note {
    static let openQuote = "a quote was not closed, so it was read to the end"
    static let pastedJSON = "this looks like JSON, so it was read as plain words"
    static let pastedLines = "these are several lines, so they were read as plain words"
    static let starAlone = "'*' stands for the rest of a word, as in 'part*'; alone it was ignored"
    static let brackets = "brackets do not group words, so they were read as spaces"
    static let orWithExcluded = "'OR' does not join what is left out, so it was ignored"
    static let orWithField =
        "'OR' does not join fields, so it was ignored; values of one field are joined as in 'kind:incident,runbook'"
    static let upperCaseNot = "'NOT' leaves out what follows it; in lower case it is a word"
    static let swappedDates = "the later date came first, so the two were swapped"
    static let severalDates = "several dates are read as one time, from the first to the last"
    static let tooMany = "only the first 1 000 terms were read"
    static let quotesInSentence =
        "in a sentence, words in quotes are preferred, not required; put + before a quote to require it"
    static let operatorsInSentence =
        "in a sentence, 'AND', 'OR' and 'NOT' are words, except beside quotes and fields"
    static let minusInSentence =
        "in a sentence, a minus leaves out only words of three letters or more at either end"
    static let command = "this looks like a command, so its options, pipes and quotes were read as words"
    static let nothing = "there is nothing to search for"

    static func star(in word: String) -> String {
        "'*' works only at the end of a word, so it was ignored in '\(word.shortened)'"
    }
    static func leftOut(_ words: [String]) -> String { "left out: " + words.joined(separator: ", ") }
    static func noValue(_ name: String) -> String { "'\(name):' has no value, so it was read as a word" }
    static func spaced(_ written: String) -> String { "'\(written.shortened)' was read as a field" }

    static func badValue(_ value: String, of field: Field, isIgnored: Bool) -> String {
        "'\(value.shortened)' is no value of '\(field.rawValue):', so it was \(isIgnored ? "ignored" : "read as a word"); "
            + "possible: \(field.possibilities)"
    }

    static func noField(_ name: String, meant: Field?) -> String {
        let help = meant.map { "did you mean '\($0.rawValue):'?" } ?? "the fields are: \(fields)"
        return "'\(name):' is not a field, so it was read as a word; \(help)"
    }

    private static let fields = Field.allCases.map(\.rawValue).joined(separator: ", ")
}

/// Each note once, and no more of them than somebody reads.
struct Notes {
    private(set) var texts: [String] = []

    mutating func add(_ text: String) {
        if texts.count < 8, !texts.contains(text) { texts.append(text) }
    }
}
