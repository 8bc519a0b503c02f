/// The marks of blocks that hold text.
extension Array where Element == UInt8 {
    /// Three or more `-`, `_` or `*` and nothing else; otherwise says up to where there can't be a rule.
    func isRule(_ line: Line, elseUntil end: inout Int) -> Bool {
        let mark = self[line.offset]
        guard mark == .hyphen || mark == .underscore || mark == .asterisk else { return false }
        var count = 0
        var index = line.offset
        while index < line.end, self[index] == mark || self[index].isBlank {
            if self[index] == mark { count += 1 }
            index += 1
        }
        end = index
        return count >= 3 && index == line.end
    }

    func isSetextUnderline(_ line: Line) -> Bool {
        guard self[line.offset] == .equals || self[line.offset] == .hyphen else { return false }
        return isFollowedBySpaces(endOfRun(from: line.offset, limit: line.end), line)
    }

    func isAtxHeading(_ line: Line) -> Bool {
        guard self[line.offset] == .numberSign else { return false }
        let end = endOfRun(from: line.offset, limit: line.end)
        return end - line.offset <= 6 && (end == line.end || self[end].isBlank)
    }

    func startOfAtxContent(_ line: Line) -> Int {
        var index = endOfRun(from: line.offset, limit: line.end)
        while index < line.end, self[index] == .space { index += 1 }
        return index
    }

    /// Where the text of a line begins that may be the first one of a task list's item: `- [x] text`.
    func startAfterTaskMark(_ line: Line) -> Int {
        guard line.startsItem || line.opened > 0 else { return line.begin }
        let mark = firstNonblank(from: line.offset, limit: line.end)
        guard mark + 2 < line.end, self[mark] == .leftBracket, self[mark + 2] == .rightBracket,
            [.space, .letterX, .capitalX].contains(self[mark + 1]),
            mark + 3 == line.end || self[mark + 3].isBlank
        else { return line.begin }
        return firstNonblank(from: mark + 3, limit: line.end)
    }

    func opensFence(_ line: Line) -> Fence? {
        let mark = self[line.offset]
        guard mark == .backtick || mark == .tilde else { return nil }
        let end = endOfRun(from: line.offset, limit: line.end)
        guard end - line.offset >= 3 else { return nil }
        if mark == .backtick, self[end..<line.end].contains(.backtick) { return nil }
        return Fence(character: self[line.begin], length: end - line.offset)
    }

    /// Whether a line of fenced code would begin such code itself: a fence as long, with the name of a language.
    func opensAnother(_ fence: Fence, _ line: Line) -> Bool {
        guard line.indent < 4, !line.isAtEnd, let other = opensFence(line) else { return false }
        return other.character == fence.character && other.length >= fence.length
    }

    /// Moves over what can belong to the fence's last line.
    func closesFence(_ fence: Fence, _ index: inout Int, _ lineEnd: Int) -> Bool {
        let start = index
        while index < lineEnd, self[index] == fence.character { index += 1 }
        guard index - start >= fence.length else { return false }
        while index < lineEnd, self[index] == .space { index += 1 }
        return index == lineEnd
    }

    /// The columns that a table's second line declares: `| --- | :--: |`.
    func tableColumns(_ line: Line) -> Int? {
        var index = line.offset
        var hasBar = false
        var columns = 0
        func skip(_ accepts: (UInt8) -> Bool) {
            while index < line.end, accepts(self[index]) { index += 1 }
        }
        func takeBar() -> Bool {
            guard index < line.end, self[index] == .verticalBar else { return false }
            index += 1
            skip(\.isTableSpace)
            hasBar = true
            return true
        }
        _ = takeBar()
        while true {
            let start = index
            if index < line.end, self[index] == .colon { index += 1 }
            skip { $0 == .hyphen }
            if index < line.end, self[index] == .colon { index += 1 }
            guard index - start >= 3 else { return nil }
            columns += 1
            skip(\.isTableSpace)
            let isDelimited = takeBar()
            if index == line.end { return hasBar ? columns : nil }
            guard isDelimited else { return nil }
        }
    }

    private func isFollowedBySpaces(_ start: Int, _ line: Line) -> Bool {
        self[start..<line.end].allSatisfy { $0 == .space }
    }
}

extension UInt8 {
    fileprivate var isTableSpace: Bool { isBlank || self == 0x0B || self == 0x0C }
}
