/// `[^label]: text` with the indented lines that go on with it.
struct FootnoteDefinition {
    var label: String
    /// From `[` to the end of the last line, in the scanned text.
    var range: Range<Int>
    /// After the colon.
    var contentStart: Int
}

extension BlockScanner {
    /// Takes a definition that begins in the line out of the text: its lines become blank.
    mutating func takeFootnoteDefinition(at line: Line) -> Bool {
        guard findsFootnotes, line.matched == 0, line.indent < 4, !isInCode,
            let labelEnd = text.endOfFootnoteLabel(at: line.offset), labelEnd < line.end, text[labelEnd] == .colon
        else { return false }
        let label = String(decoding: text[line.offset + 2..<labelEnd - 1], as: UTF8.self)
        let range = line.offset..<endOfFootnote(startingIn: line)
        definitions.append(FootnoteDefinition(label: label, range: range, contentStart: labelEnd + 1))
        for index in range where !text[index].isNewline { text[index] = .space }
        return true
    }

    private var isInCode: Bool {
        guard containers.isEmpty, case .fencedCode = leaf?.kind else { return false }
        return true
    }

    /// A footnote goes on in lines indented by four columns, and in lines that go on with its paragraph.
    private func endOfFootnote(startingIn first: Line) -> Int {
        var end = first.end
        var next = text.startOfNextLine(after: end)
        var isInParagraph = true
        while next < text.count {
            let line = Line(start: next, in: text)
            if line.isAtEnd {
                isInParagraph = false
            } else if line.indent >= 4 {
                isInParagraph = text.opensFence(line) == nil
                end = line.end
            } else if isInParagraph, !startsBlock(line) {
                end = line.end
            } else {
                break
            }
            next = text.startOfNextLine(after: line.end)
        }
        return end
    }

    private func startsBlock(_ line: Line) -> Bool {
        var ignored = 0
        return containerMark(line) != nil || text.isAtxHeading(line) || text.opensFence(line) != nil
            || text.isRule(line, elseUntil: &ignored) || text.endOfFootnoteLabel(at: line.offset) != nil
    }
}
