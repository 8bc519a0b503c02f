/// A link or image while its content is read.
struct OpenLink {
    var destination: String
    /// Where the destination stands, when it does so literally.
    var destinationRange: Range<Int>?
    var title: String?
    /// The link begins no earlier.
    var floor: Int
    /// The first and last known positions in its content.
    var inner: Range<Int>?

    mutating func note(_ range: Range<Int>) {
        guard let inner else {
            self.inner = range
            return
        }
        self.inner = min(inner.lowerBound, range.lowerBound)..<max(inner.upperBound, range.upperBound)
    }
}

/// Finds where links and images stand in a text, which md4c tells only of their content and sometimes of their
/// destination. Between a bracket and the content next to it there is only markup, and no bracket in that.
struct LinkPlacement {
    struct Placed {
        var range: Range<Int>
        /// The whole link when the destination is not written in it.
        var destinationRange: Range<Int>
        var destination: String
    }

    let original: [UInt8]
    /// What md4c has read: the destinations that it tells are from there.
    let masked: [UInt8]

    func place(_ link: OpenLink, isImage: Bool) -> Placed {
        if !isImage, let address = literalAddress(link) { return address }
        let brackets = link.inner.flatMap { self.brackets(around: $0, floor: link.floor, isImage: isImage) }
        if let brackets, let placed = inlineLink(link, brackets) { return placed }
        if link.inner == nil, let placed = emptyLink(link, isImage: isImage) { return placed }
        if !isImage, let address = completedAddress(link) { return address }
        let range = brackets.map { $0.lowerBound..<endOfReference(after: $0.upperBound) }
        return unplaced(link, range ?? link.inner ?? link.floor..<link.floor)
    }

    private func unplaced(_ link: OpenLink, _ range: Range<Int>) -> Placed {
        Placed(range: range, destinationRange: range, destination: link.destination)
    }

    // MARK: - Brackets

    /// From `[` (for images `!`) to after `]`.
    private func brackets(around inner: Range<Int>, floor: Int, isImage: Bool) -> Range<Int>? {
        guard let open = lastBracket(in: before(inner.lowerBound, floor: floor)) else { return nil }
        return brackets(openedAt: open, contentEnd: inner.upperBound, isImage: isImage)
    }

    private func brackets(openedAt open: Int, contentEnd: Int, isImage: Bool) -> Range<Int>? {
        guard let close = original[after(contentEnd)].firstIndex(of: .rightBracket) else { return nil }
        guard isImage else { return open..<close + 1 }
        return open > 0 && original[open - 1] == .exclamationMark ? open - 1..<close + 1 : nil
    }

    private func lastBracket(in range: Range<Int>) -> Int? { original[range].lastIndex(of: .leftBracket) }

    /// Where a bracket is searched before a position.
    private func before(_ offset: Int, floor: Int) -> Range<Int> {
        min(offset, max(floor, offset - Limits.bracketSearch))..<offset
    }

    private func after(_ offset: Int) -> Range<Int> {
        offset..<max(offset, min(original.count, offset + Limits.bracketSearch))
    }

    // MARK: - Inline and reference links

    private func inlineLink(_ link: OpenLink, _ brackets: Range<Int>) -> Placed? {
        guard let tail = masked.inlineLinkTail(at: brackets.upperBound), matches(tail, link) else { return nil }
        let destination = original[tail.destination]
        return Placed(
            range: brackets.lowerBound..<tail.end, destinationRange: tail.destination,
            destination: link.destinationRange == nil ? unescaped(destination) : link.destination)
    }

    private func matches(_ tail: InlineLinkTail, _ link: OpenLink) -> Bool {
        if let range = link.destinationRange { return tail.destination == range }
        return unescaped(masked[tail.destination]) == link.destination
    }

    /// `[]` of a collapsed and `[label]` of a full reference link belong to it.
    private func endOfReference(after end: Int) -> Int {
        guard end < original.count, original[end] == .leftBracket else { return end }
        var index = end + 1
        while index < min(original.count, end + Limits.labelBytes) {
            switch original[index] {
            case .rightBracket: return index + 1
            // A label has no brackets in it: this is the next link.
            case .leftBracket: return end
            case .backslash: index += 2
            default: index += 1
            }
        }
        return end
    }

    /// A link around nothing: the destination, or the link before it, is what is known of its place.
    private func emptyLink(_ link: OpenLink, isImage: Bool) -> Placed? {
        if let destination = link.destinationRange?.lowerBound {
            let range = before(destination, floor: link.floor)
            if let close = original[range].lastIndex(of: .rightBracket),
                let open = lastBracket(in: range.lowerBound..<close),
                let brackets = brackets(openedAt: open, contentEnd: close, isImage: isImage),
                let placed = inlineLink(link, brackets)
            {
                return placed
            }
        }
        var rest = after(link.floor)
        while let next = original[rest].firstIndex(of: .leftBracket) {
            if let brackets = brackets(openedAt: next, contentEnd: next + 1, isImage: isImage),
                let placed = inlineLink(link, brackets)
            {
                return placed
            }
            rest = next + 1..<rest.upperBound
        }
        return nil
    }
}
