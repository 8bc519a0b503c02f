import Model

/// Keeps md4c from what takes it time that grows with the square of a paragraph's length.
extension BlockScanner {
    mutating func limitInlines(_ range: Range<Int>, lineCount: Int) {
        guard range.count > Limits.shortParagraph else { return }
        var scan = InlineScan(index: text.endOfDefinitions(range), end: range.upperBound)
        while let kind = text.nextCostlyMark(&scan) {
            let isTooMuch =
                switch kind {
                case .bracket:
                    scan.depth > Limits.bracketDepth || scan.brackets * lineCount > Limits.bracketLines
                case .address: scan.addresses * range.count > Limits.addressBytes
                }
            guard isTooMuch else { continue }
            // Any character would do that is no mark; the tree takes the words from the original.
            text[scan.index - 1] = .percentSign
            if kind == .bracket { scan.depth -= 1 }
            report(.tooManyLinks, range)
        }
    }
}

/// Goes through a paragraph's marks as far as their cost depends on it, and counts rather too many than too few.
private struct InlineScan {
    enum Mark { case bracket, address }

    /// After the mark found.
    var index: Int
    let end: Int
    var depth = 0
    var brackets = 0
    var addresses = 0
    /// In what may be an address between `<` and `>`, where md4c takes no `]` for a mark.
    var isInAngle = false
    /// Lengths of backtick runs that occur no more in what follows, one bit each.
    var unclosedRuns: UInt64 = 0
}

extension Array where Element == UInt8 {
    fileprivate func nextCostlyMark(_ scan: inout InlineScan) -> InlineScan.Mark? {
        while let mark = nextMark(scan) {
            scan.index = mark + 1
            switch self[mark] {
            case .backslash:
                if scan.index < scan.end, self[scan.index].isPunctuation { scan.index += 1 }
            case .backtick: skipCode(&scan)
            case .leftBracket:
                scan.depth += 1
                scan.brackets += 1
                return .bracket
            case .rightBracket: endBracket(&scan)
            case .lessThan: scan.isInAngle = true
            case .greaterThan, .space, .tab, .newline, .carriageReturn: scan.isInAngle = false
            case .colon, .period:
                guard startsAddress(at: mark, scan.end) else { continue }
                scan.addresses += 1
                return .address
            default: break
            }
        }
        return nil
    }

    private func nextMark(_ scan: InlineScan) -> Int? {
        firstIndex(from: scan.index, limit: scan.end) { bytes in
            let marks =
                bytes.marks(of: .backslash) | bytes.marks(of: .backtick) | bytes.marks(of: .lessThan)
                | bytes.marks(of: .leftBracket) | bytes.marks(of: .rightBracket) | bytes.marks(of: .colon)
                | bytes.marks(of: .period)
            return scan.isInAngle ? marks | bytes.marks(of: .greaterThan) | bytes.marks(below: .space + 1) : marks
        }
    }

    private func endBracket(_ scan: inout InlineScan) {
        if scan.depth > 0, !scan.isInAngle { scan.depth -= 1 }
        // Addresses in a link's destination are masked.
        guard let tail = inlineLinkTailWithoutCode(at: scan.index) else { return }
        scan.index = Swift.min(tail.destination.upperBound, scan.end)
    }

    /// `http://`, `www.` and the like, seen from the `:` or `.`.
    private func startsAddress(at index: Int, _ end: Int) -> Bool {
        if self[index] == .colon {
            return index + 2 < end && self[index + 1] == .slash && self[index + 2] == .slash
        }
        return index >= 3 && self[index - 3..<index].elementsEqual("www".utf8)
    }

    /// From after a backtick to after the code span that it begins, or after its run when it begins none.
    private func skipCode(_ scan: inout InlineScan) {
        let start = scan.index - 1
        scan.index = endOfRun(from: start, limit: scan.end)
        let length = scan.index - start
        guard length <= 32, scan.unclosedRuns & (1 << UInt64(length)) == 0 else { return }
        if let end = endOfCode(from: scan.index, limit: scan.end, runLength: length) {
            scan.index = end
        } else {
            scan.unclosedRuns |= 1 << UInt64(length)
        }
    }

    /// After the next run of so many backticks.
    func endOfCode(from start: Int, limit: Int, runLength: Int) -> Int? {
        var index = start
        while index < limit {
            guard self[index] == .backtick else {
                index += 1
                continue
            }
            let end = endOfRun(from: index, limit: limit)
            if end - index == runLength { return end }
            index = end
        }
        return nil
    }
}
