/// Quotes and lists: which of the open ones a line belongs to, and which ones begin in it.
extension BlockScanner {
    mutating func matchContainers(_ line: inout Line) {
        while line.matched < containers.count {
            let container = containers[line.matched]
            if container.isQuote {
                guard line.indent < 4, !line.isAtEnd, text[line.offset] == .greaterThan else { break }
                takeQuoteMark(&line)
            } else {
                guard line.indent >= container.contentIndent else { break }
                line.indent -= container.contentIndent
            }
            line.matched += 1
        }
        guard line.isAtEnd else { return }
        // A blank line belongs to lists without being indented.
        while line.matched < containers.count, !containers[line.matched].isQuote { line.matched += 1 }
    }

    private func takeQuoteMark(_ line: inout Line) {
        line.offset += 1
        line.column += 1
        line.skipIndentation(in: text)
        // One space belongs to the mark.
        if line.indent > 0 { line.indent -= 1 }
    }

    /// Another item of the innermost list that is left open by what was matched.
    mutating func takeListItem(_ line: inout Line) -> Bool {
        guard line.matched < containers.count, !line.startsItem, line.opened == 0,
            let (mark, end) = containerMark(line)
        else { return false }
        var container = mark
        let list = containers[line.matched]
        guard !list.isQuote, list.mark == container.mark, container.markIndent <= list.contentIndent else {
            return false
        }
        takeMark(&container, endingAt: end, &line)
        containers[line.matched].markIndent = container.markIndent
        containers[line.matched].contentIndent = container.contentIndent
        line.startsItem = true
        return true
    }

    /// A quote or list that begins here.
    mutating func takeNewContainer(_ line: inout Line, isInParagraph: Bool) -> Bool {
        guard let (mark, end) = containerMark(line) else { return false }
        var container = mark
        if isInParagraph, line.matched == containers.count, !container.isQuote {
            // An empty item, or a number other than 1, does not end a paragraph.
            if end == line.end { return false }
            if container.isOrdered, container.number != 1 { return false }
        }
        let kept = line.opened > 0 ? containers.count : line.matched + (line.startsItem ? 1 : 0)
        guard kept < Limits.depth else {
            text[end - 1] = .letterX
            report(.nestingTooDeep, line.offset..<line.end)
            return false
        }
        if kept < containers.count {
            containers.removeLast(containers.count - kept)
            itemBegan.note(.other)
        }
        if containers.isEmpty { line.opensTopLevel = container.isQuote ? .quote : .list }
        takeMark(&container, endingAt: end, &line)
        containers.append(container)
        line.opened += 1
        return true
    }

    private func takeMark(_ container: inout Container, endingAt end: Int, _ line: inout Line) {
        line.offset = end
        line.column += container.contentIndent - container.markIndent
        line.skipIndentation(in: text)
        if line.isAtEnd {
            container.contentIndent += 1
        } else if line.indent <= 4 {
            container.contentIndent += line.indent
            line.indent = 0
        } else {
            // The content is indented code, one column after the mark.
            container.contentIndent += 1
            line.indent -= 1
        }
    }

    /// The mark at the line's offset and where it ends.
    func containerMark(_ line: Line) -> (Container, end: Int)? {
        guard line.indent < 4, !line.isAtEnd else { return nil }
        let first = text[line.offset]
        var end = line.offset + 1
        if first == .greaterThan {
            return (Container(mark: first, markIndent: line.indent, contentIndent: line.indent + 1), end)
        }
        var number = 0
        if first.isDigit {
            (number, end) = orderedNumber(at: line.offset, limit: line.end)
            guard end < line.end, text[end] == .period || text[end] == .rightParenthesis else { return nil }
            end += 1
        } else if first != .hyphen, first != .plus, first != .asterisk {
            return nil
        }
        guard end == line.end || text[end].isBlank else { return nil }
        let width = end - line.offset
        return (
            Container(
                mark: text[end - 1], markIndent: line.indent, contentIndent: line.indent + width, number: number), end
        )
    }

    private func orderedNumber(at start: Int, limit: Int) -> (Int, end: Int) {
        var number = 0
        var end = start
        while end < min(start + 9, limit), text[end].isDigit {
            number = number * 10 + Int(text[end] - 0x30)
            end += 1
        }
        return (number, end)
    }
}
