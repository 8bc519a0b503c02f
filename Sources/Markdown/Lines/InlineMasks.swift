import Model

/// Overwrites what md4c would take for markup and is not. The tree takes all words from the original, so this does no
/// harm in code, or where there is no link after all.
extension Array where Element == UInt8 {
    mutating func maskInlines() {
        var index = 0
        while let bracket = firstBracket(from: index) {
            index = bracket
            if self[index] == .leftBracket, let end = endOfFootnoteLabel(at: index) {
                maskFootnoteReference(index..<end)
                index = end
            } else if self[index] == .rightBracket, let tail = inlineLinkTailWithoutCode(at: index + 1) {
                maskLinkTail(tail)
                index += 1
            } else {
                index += 1
            }
        }
    }

    /// The last byte begins nothing.
    private func firstBracket(from start: Int) -> Int? {
        firstIndex(from: start, limit: Swift.max(0, count - 1)) {
            $0.marks(of: .leftBracket) | $0.marks(of: .rightBracket)
        }
    }

    /// Makes a `[^label]` one plain word: no part of a link or of emphasis, and handed over in one piece.
    private mutating func maskFootnoteReference(_ range: Range<Int>) {
        // `<` ends a bare address before it, `;` one behind; neither begins anything without an `&` or `>`.
        self[range.lowerBound] = .lessThan
        for index in range.dropFirst() where self[index].isPunctuation { self[index] = .semicolon }
    }

    /// md4c 0.4.8 pairs the `*` in `[a](b*c)` with one outside of the link, and takes `http://a.bc)**d**` in
    /// `[a](http://a.bc)**d**` for an address.
    private mutating func maskLinkTail(_ tail: InlineLinkTail) {
        maskMarkup(tail.destination)
        // md4c's copy of a title is used when it is not the title as it stands.
        if let title = tail.title, !self[title].contains(where: \.isNewlineOrEscape) { maskMarkup(title) }
    }

    /// Code goes before links: with a backtick this may be no link.
    func inlineLinkTailWithoutCode(at start: Int) -> InlineLinkTail? {
        guard let tail = inlineLinkTail(at: start), !self[start..<tail.end].contains(.backtick) else { return nil }
        return tail
    }

    private mutating func maskMarkup(_ range: Range<Int>) {
        for index in range where self[index].isMarkupInLinkTail { self[index] = .letterX }
    }
}

extension UInt8 {
    fileprivate var isNewlineOrEscape: Bool { isNewline || self == .backslash || self == .ampersand || self == 0 }

    /// Not what ends a destination or title, nor what is decoded in it, nor what ends a table's cell.
    fileprivate var isMarkupInLinkTail: Bool {
        switch self {
        case .asterisk, .underscore, .tilde, .colon, .period, .leftBracket, .rightBracket, .exclamationMark, 0x40: true
        default: false
        }
    }
}
