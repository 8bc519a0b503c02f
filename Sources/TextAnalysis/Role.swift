/// What a character does in a text that is cut into words.
enum Role: Equatable {
    case lower
    case upper
    case digit
    /// A letter of a script that puts no spaces between its words: a word by itself.
    case ownWord
    /// A combining mark, a soft hyphen, a joiner without width: neither a letter nor an end.
    case silent
    /// Within `don't`.
    case apostrophe
    /// Within `kube-proxy`.
    case joiner
    /// Within `org/kube-proxy`: what is between two such is a whole too.
    case looseJoiner
    /// Within `10,000`.
    case comma
    case boundary

    var isLetter: Bool { self == .lower || self == .upper || self == .digit }

    @inline(__always)
    init(ascii byte: UInt8) {
        self =
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
            case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
            case UInt8(ascii: "'"): .apostrophe
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "#"),
                UInt8(ascii: "&"):
                .joiner
            case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"): .looseJoiner
            case UInt8(ascii: ","): .comma
            default: .boundary
            }
    }

    /// The role of a character beyond ASCII that folds to no letter of its own choice: the punctuation within words.
    init?(punctuation scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x2018, 0x2019, 0x02BC, 0xFF07: self = .apostrophe
        case 0x2010, 0x2011: self = .joiner
        // Marks of trade would fold to letters at the end of a name: ™, ℠. The space without width parts words.
        case 0x2122, 0x2120, 0x200B: self = .boundary
        default: return nil
        }
    }
}

/// Whether a letter is of a script that puts no spaces between its words: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
func standsAlone(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x312F, 0x31A0...0x31FF, 0x3400...0x9FFF,
        0xF900...0xFAFF, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
        true
    default: false
    }
}
