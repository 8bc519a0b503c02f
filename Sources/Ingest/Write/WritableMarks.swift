import Model

// Where emphasis can begin and end, by CommonMark 0.31, section 6.2: left- and right-flanking runs.

/// What a character is for the marks beside it.
enum Flank {
    case space, word, punctuation
    /// Punctuation since CommonMark 0.31, and for md4c 0.4.8 part of a word: nothing may depend on it.
    case symbol

    init(_ scalar: Unicode.Scalar) {
        if scalar.properties.isWhitespace {
            self = .space
        } else if scalar.isASCII {
            self = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? .word : .punctuation
        } else {
            switch scalar.properties.generalCategory {
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation:
                self = .punctuation
            case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = .symbol
            default: self = .word
            }
        }
    }

    /// Marks can stand between this and punctuation.
    var isApart: Bool { self == .space || self == .punctuation }
}

extension Inline {
    fileprivate var isStrong: Bool {
        if case .strong = self { return true }
        return marked?.content.contains { $0.isStrong } ?? false
    }

    func flank(atEnd: Bool) -> Flank {
        switch self {
        case .text(let text):
            (atEnd ? text.unicodeScalars.last : text.unicodeScalars.first).map(Flank.init) ?? .space
        case .softBreak, .lineBreak: .space
        default: .punctuation
        }
    }
}

/// Without the emphasis that would not be read as such where it stands: `a**"b"**`.
func withoutUnwritableMarks(_ content: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for (index, inline) in content.enumerated() {
        guard let (mark, inner) = inline.marked else {
            result.append(inline)
            continue
        }
        let core = withoutUnwritableMarks(inner)
        let next = index + 1 < content.count ? content[index + 1] : nil
        if canWrite(mark, around: core, result.last, next) {
            result.append(inline.around(core))
        } else {
            result += core
        }
    }
    return result
}

private func canWrite(_ mark: InlineMark, around core: [Inline], _ previous: Inline?, _ next: Inline?) -> Bool {
    guard let first = core.first?.flank(atEnd: false), let last = core.last?.flank(atEnd: true) else { return false }
    if mark == .strikethrough { return first != .space && last != .space }
    guard mark != .link else { return true }
    // At the ends there is space, or the mark around this one.
    let before = previous?.flank(atEnd: true) ?? .punctuation
    let after = next?.flank(atEnd: false) ?? .punctuation
    guard first == .word || (first != .space && before.isApart), last == .word || (last != .space && after.isApart)
    else { return false }
    if mark == .emphasis, !before.isApart || !after.isApart {
        // Written with `*`: not beside or around another one, nor where it could be taken for one that ends emphasis.
        return first == .word && last == .word
            && !(core + [previous, next].compactMap { $0 }).contains { $0.isStrong }
    }
    return true
}

func withoutMarks(_ content: [Inline]) -> [Inline] {
    content.flatMap { inline -> [Inline] in
        guard let (mark, inner) = inline.marked else { return [inline] }
        return mark == .link ? [inline.around(withoutMarks(inner))] : withoutMarks(inner)
    }
}
