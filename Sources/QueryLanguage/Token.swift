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
        /// Without its stars.
        case plain(Characters)
        case phrase(Characters)
        /// `name` is the one that was typed; `spaced` is all that was, if there is a space in it.
        case field(Field, values: [String], name: String, spaced: String?)
        case opening, closing
        case and
        /// `OR` or `|`
        case or(written: String)
        case not

        /// The word that an operator looks like.
        var operatorName: String {
            switch self {
            case .or(let written): written
            case .and: "AND"
            default: "NOT"
            }
        }
    }

    var content: Content
    var sign = Sign.none
}
