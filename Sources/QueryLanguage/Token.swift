/// A piece of the line.
struct Token {
    enum Sign {
        case none, plus, minus
    }

    enum Content {
        /// With its punctuation.
        case word(Characters)
        /// `--dry-run` without its dashes: a word that shows where the line was pasted from.
        case flag(Characters)
        case phrase(Characters)
        /// `name` is the one that was typed.
        case field(Field, values: [String], name: String)
        case opening, closing
        case and
        /// `OR` or `|`
        case or(written: String)
        case not
    }

    var content: Content
    var sign = Sign.none
}
