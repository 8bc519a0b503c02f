extension Array where Element == UInt8 {
    /// Makes a heading's `{#anchor}` one plain word, so that md4c hands it over in one piece.
    mutating func maskAnchor(atEndOf line: Range<Int>) {
        guard let anchor = anchor(atEndOf: line) else { return }
        // `<` ends a bare address before it; this one begins none.
        self[anchor.lowerBound] = .lessThan
        for index in anchor.dropFirst().dropLast() where self[index].isPunctuation { self[index] = .letterX }
    }

    /// `{#anchor}` at the end of a heading's line, closing `#`s left aside.
    private func anchor(atEndOf line: Range<Int>) -> Range<Int>? {
        var end = endWithoutBlanks(line)
        if end > line.lowerBound, self[end - 1] == .numberSign {
            while end > line.lowerBound, self[end - 1] == .numberSign { end -= 1 }
            end = endWithoutBlanks(line.lowerBound..<end)
        }
        return startOfAnchor(endingAt: end, limit: line.lowerBound).map { $0..<end }
    }

    /// The `{` of `{#anchor}`, when that is what ends there. An anchor has no braces in it.
    func startOfAnchor(endingAt end: Int, limit: Int) -> Int? {
        guard end - limit >= 3, self[end - 1] == .rightBrace else { return nil }
        var index = end - 2
        while index >= limit, self[index] != .leftBrace {
            if self[index] == .rightBrace { return nil }
            index -= 1
        }
        return index >= limit && self[index + 1] == .numberSign ? index : nil
    }

    func endWithoutBlanks(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, self[end - 1].isBlank { end -= 1 }
        return end
    }
}
