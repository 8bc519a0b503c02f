/// What follows the brackets of an inline link: `(destination "title")`.
struct InlineLinkTail {
    /// Without angle brackets.
    var destination: Range<Int>
    /// Without its marks.
    var title: Range<Int>?
    /// After the `)`.
    var end: Int
}

extension Array where Element == UInt8 {
    /// The tail that begins with the `(` at an offset (CommonMark spec 0.31, section 6.3).
    func inlineLinkTail(at start: Int) -> InlineLinkTail? {
        guard start < count, self[start] == .leftParenthesis else { return nil }
        var index = skippingLinkSpace(from: start + 1)
        if byte(index) == .rightParenthesis { return InlineLinkTail(destination: index..<index, end: index + 1) }
        guard let destination = linkDestination(at: index) else { return nil }
        index = destination.upperBound + (byte(index) == .lessThan ? 1 : 0)
        let beforeTitle = index
        index = skippingLinkSpace(from: index)
        let title = index > beforeTitle ? linkTitle(at: index) : nil
        if let title { index = skippingLinkSpace(from: title.upperBound + 1) }
        guard byte(index) == .rightParenthesis else { return nil }
        return InlineLinkTail(destination: destination, title: title, end: index + 1)
    }

    private func byte(_ index: Int) -> UInt8? { index < count ? self[index] : nil }

    /// Goes over spaces and line ends, and over the marks of quotes at a line's start.
    private func skippingLinkSpace(from start: Int) -> Int {
        var index = start
        var isAtLineStart = false
        while let next = byte(index) {
            if next.isNewline {
                isAtLineStart = true
            } else if !(next.isBlank || next == 0x0B || next == 0x0C || (isAtLineStart && next == .greaterThan)) {
                break
            }
            index += 1
        }
        return index
    }

    private func linkDestination(at start: Int) -> Range<Int>? {
        var index = start
        var depth = 0
        let isInAngles = byte(start) == .lessThan
        if isInAngles { index += 1 }
        let first = index
        while let next = byte(index) {
            if next == .backslash, byte(index + 1)?.isPunctuation == true {
                index += 2
                continue
            }
            if isInAngles {
                if next == .greaterThan { return first..<index }
                if next.isNewline || next == .lessThan { return nil }
            } else {
                if next.isSpaceOrControl || (next == .rightParenthesis && depth == 0) { break }
                if next == .leftParenthesis { depth += 1 }
                if next == .rightParenthesis { depth -= 1 }
                // As md4c has it; without a limit many destinations could reach to the same end.
                if depth > 32 { return nil }
            }
            index += 1
        }
        return isInAngles || depth != 0 || index == first ? nil : first..<index
    }

    private func linkTitle(at start: Int) -> Range<Int>? {
        guard let close = byte(start).flatMap(\.titleEnd) else { return nil }
        var index = start + 1
        while let next = byte(index) {
            if next == .backslash {
                index += 2
                continue
            }
            if next == close { return start + 1..<index }
            if next == .leftParenthesis, close == .rightParenthesis { return nil }
            if next.isNewline, isBlankLine(at: startOfNextLine(after: index)) { return nil }
            index += 1
        }
        return nil
    }

    private func isBlankLine(at start: Int) -> Bool {
        let end = firstNonblank(from: start, limit: count)
        return byte(end)?.isNewline ?? true
    }
}

extension UInt8 {
    /// What ends a title that begins with this character.
    fileprivate var titleEnd: UInt8? {
        switch self {
        case .quotationMark, .apostrophe: self
        case .leftParenthesis: .rightParenthesis
        default: nil
        }
    }
}
