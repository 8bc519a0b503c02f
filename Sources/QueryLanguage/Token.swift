/// A piece of the line.
struct Token {
    enum Sign {
        case none, plus, minus
    }

    enum Content {
        /// With its punctuation.
        case word(Characters)
        case phrase(Characters)
        /// `written` is the whole, as typed.
        case field(Field, values: [String], written: String)
        case opening, closing
        case and
        /// `OR` or `|`
        case or(written: String)
        case not
    }

    var content: Content
    var sign = Sign.none
}
