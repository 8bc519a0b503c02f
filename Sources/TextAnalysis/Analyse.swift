/// Cuts a text into words.
///
/// A word is a run of letters and digits; an apostrophe within one goes, and `'s` at its end. Words joined by one of
/// `- _ . + # & / : @`, or digits by a comma, are a stretch: each is a word by itself, and the whole is a compound.
/// `AnalysedText` says what becomes a word and what a compound.
public func analyse(_ text: String) -> AnalysedText {
    var scanner = Scanner(bytes: Array(text.utf8))
    scanner.scan()
    return AnalysedText(words: scanner.words, compounds: scanner.compounds)
}

struct Scanner {
    /// The longest word and the longest whole, in bytes of UTF-8.
    static let longest = 64
    /// The most parts of a whole: more is a path or an address, of which nobody types all.
    static let mostParts = 8

    let bytes: [UInt8]
    var position = 0
    var words: [Token] = []
    var compounds: [Token] = []
    /// The words of the stretch that is read; the last may be open.
    var parts: [Part] = []
    var isPartOpen = false
    /// The folded letters of the stretch, one part after another.
    var folded: [UInt8] = []
    /// What the last character beyond ASCII folds to.
    var letters: [Unicode.Scalar] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
        words.reserveCapacity(bytes.count / 6)
    }

    mutating func scan() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte < 0x80 else {
                scanOther()
                continue
            }
            switch Role(ascii: byte) {
            case .lower, .upper, .digit: takeASCIILetters()
            case .boundary:
                endStretch()
                position += 1
            case let role: takePunctuation(role, width: 1)
            }
        }
        endStretch()
    }

    /// A character beyond ASCII.
    private mutating func scanOther() {
        let scalar = decode(bytes, at: position)
        let width = UTF8.width(scalar)
        switch fold(scalar, into: &letters) {
        case .ownWord: takeOwnWords(width: width)
        case .silent: takeSilent(width: width)
        case .boundary:
            endStretch()
            position += width
        case let role where role.isLetter: takeLetters(role, width: width)
        case let role: takePunctuation(role, width: width)
        }
    }

    /// What the character at a place does; a boundary at the end of the text.
    func role(at place: Int) -> Role {
        guard place < bytes.count else { return .boundary }
        guard bytes[place] >= 0x80 else { return Role(ascii: bytes[place]) }
        var letters: [Unicode.Scalar] = []
        return fold(decode(bytes, at: place), into: &letters)
    }
}

/// The character that starts at a place of a well-formed text.
func decode(_ bytes: [UInt8], at place: Int) -> Unicode.Scalar {
    let lead = UInt32(bytes[place])
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = width == 1 ? lead : lead & (0x7F >> UInt32(width))
    for byte in bytes[(place + 1)..<(place + width)] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
}
