extension Array where Element == UInt8 {
    /// After the `]` of a `[^label]` that begins at the offset. A label has no spaces, brackets or backticks.
    func endOfFootnoteLabel(at start: Int) -> Int? {
        guard start + 3 < count, self[start] == .leftBracket, self[start + 1] == .caret else { return nil }
        var index = start + 2
        while index < count, index - start <= Limits.labelBytes {
            let byte = self[index]
            if byte == .rightBracket { return index > start + 2 ? index + 1 : nil }
            if byte.isSpaceOrControl || byte == .leftBracket || byte == .backtick { return nil }
            index += 1
        }
        return nil
    }
}

/// Labels are the same when they differ in case only, as those of links.
func normalizedLabel(_ label: String) -> String { label.lowercased() }
