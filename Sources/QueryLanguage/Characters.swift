/// Text is read by Unicode scalars, and so is the browser's: what a letter is must not depend on who asks.
typealias Characters = ArraySlice<Unicode.Scalar>

extension Unicode.Scalar {
    /// Spaces, and what is none to see: control characters, marks of direction, the byte order mark.
    var isSpace: Bool {
        if isASCII { return value <= 0x20 || value == 0x7F }
        switch value {
        case 0x80...0xA0, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: return true
        default: return properties.isWhitespace
        }
    }

    var isLetter: Bool {
        if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    var isLetterOrDigit: Bool {
        if isASCII { return isLetter || isDigit }
        switch properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber: return true
        default: return isLetter
        }
    }

    var isDigit: Bool { ("0"..."9").contains(self) }
    var isASCIILetter: Bool { isASCII && isLetter }
    /// Any of them closes any other: a keyboard that writes “ often writes " too.
    var isQuote: Bool { self == "\"" || "“”„‟«»".unicodeScalars.contains(self) }
    var isOpening: Bool { self == "(" || self == "[" || self == "{" }
    var isClosing: Bool { self == ")" || self == "]" || self == "}" }
    /// What no word has inside.
    var endsWord: Bool { self == " " || self == "|" || isQuote || isOpening || isClosing }
    fileprivate var isStrippedInFront: Bool { "'`‘’,;".unicodeScalars.contains(self) }
    fileprivate var isStrippedBehind: Bool { isStrippedInFront || ".!?:…".unicodeScalars.contains(self) }
}

extension Characters {
    var text: String { String(String.UnicodeScalarView(self)) }
    var hasLetterOrDigit: Bool { contains { $0.isLetterOrDigit } }

    /// Without the punctuation of the sentence that it stands in: `'C++',` is `C++`, and `.NET!` is `.NET`.
    var trimmed: Characters {
        var rest = drop { $0.isStrippedInFront }
        while let last = rest.last, last.isStrippedBehind { rest.removeLast() }
        return rest
    }

    /// Words with one space between them.
    var collapsed: String { split(separator: " ").map(\.text).joined(separator: " ") }
}

extension String {
    var characters: Characters { Array(unicodeScalars)[...] }

    /// Letter by letter, so that no letter depends on its neighbours.
    var inLowerCase: String { unicodeScalars.map(\.properties.lowercaseMapping).joined() }

    /// For a note, which is to stay one line.
    var shortened: String {
        let characters = characters
        return characters.count <= 40 ? self : characters.prefix(40).text + "…"
    }
}
