extension Array where Element == UInt8 {
    /// After the link definitions that a paragraph begins with, as far as they are plain: one on each line, without
    /// escapes and brackets. They hold no links, so long lists of them cost nothing.
    func endOfDefinitions(_ paragraph: Range<Int>) -> Int {
        var start = paragraph.lowerBound
        while start < paragraph.upperBound, let end = endOfPlainDefinition(at: start, limit: paragraph.upperBound) {
            start = startOfNextLine(after: end)
        }
        return Swift.min(start, paragraph.upperBound)
    }

    private func endOfPlainDefinition(at start: Int, limit: Int) -> Int? {
        let lineEnd = Swift.min(endOfLine(from: start), limit)
        let open = firstNonblank(from: start, limit: lineEnd)
        guard open < lineEnd, self[open] == .leftBracket,
            let close = self[open + 1..<lineEnd].firstIndex(where: \.isBracketOrBackslash),
            self[close] == .rightBracket, close > open + 1, close - open < Limits.labelBytes,
            self[open + 1..<close].contains(where: \.isAsciiLetterOrDigit),
            close + 1 < lineEnd, self[close + 1] == .colon
        else { return nil }
        let destination = firstNonblank(from: close + 2, limit: lineEnd)
        let end = self[destination..<lineEnd].firstIndex { !$0.isPlainInDestination } ?? lineEnd
        guard end > destination else { return nil }
        return isEmptyOrPlainTitle(from: end, limit: lineEnd) ? lineEnd : nil
    }

    private func isEmptyOrPlainTitle(from start: Int, limit: Int) -> Bool {
        let open = firstNonblank(from: start, limit: limit)
        guard open < limit else { return true }
        guard open > start, self[open] == .quotationMark,
            let close = self[open + 1..<limit].firstIndex(where: { $0 == .quotationMark || $0 == .backslash })
        else { return false }
        return self[close] == .quotationMark && self[close + 1..<limit].allSatisfy { $0 == .space }
    }
}

extension UInt8 {
    fileprivate var isBracketOrBackslash: Bool {
        self == .leftBracket || self == .rightBracket || self == .backslash
    }

    fileprivate var isPlainInDestination: Bool {
        !isSpaceOrControl && self != .lessThan && self != .backslash && self != .leftParenthesis
            && self != .rightParenthesis
    }
}
