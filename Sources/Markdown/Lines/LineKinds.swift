/// What a line is, past its quote and list marks.
enum LineKind: Equatable {
    case blank
    /// The last line of fenced code.
    case fenceEnd
    case rule
    case atxHeading
    case setextUnderline
    case indentedCode
    case fencedCode(Fence)
    case tableUnderline
    case tableRow
    case text
}

extension BlockScanner {
    mutating func classify(_ line: inout Line) -> LineKind {
        var open = leaf?.kind
        var notRuleBefore = 0
        while true {
            if case .fencedCode(let fence) = open {
                // md4c lets a fence end in a line that its quote or list has not, and looks for one in any case.
                let whole = line
                if line.indent < 4, text.closesFence(fence, &line.offset, line.end) { return .fenceEnd }
                if line.matched == containers.count {
                    if text.opensAnother(fence, whole) { reportOpenFence() }
                    return .fencedCode(fence)
                }
            }
            if line.isAtEnd { return blankLine(line, open) }
            leaveItemThatBeganTwiceBlank(&line)
            if line.indent < 4 {
                if open == .text, line.matched == containers.count, text.isSetextUnderline(line) {
                    return .setextUnderline
                }
                if line.offset >= notRuleBefore, text.isRule(line, elseUntil: &notRuleBefore) { return .rule }
            }
            if !takeListItem(&line) {
                if line.indent >= 4, open == nil || open == .indentedCode { return .indentedCode }
                guard takeNewContainer(&line, isInParagraph: open == .text) else { return leafKind(&line, open) }
            }
            open = nil
        }
    }

    private mutating func blankLine(_ line: Line, _ open: Leaf.Kind?) -> LineKind {
        if open == .indentedCode, line.matched == containers.count { return .indentedCode }
        if isInItem(line), leaf == nil { itemBegan.noteBlankLine() }
        return .blank
    }

    /// An item can begin with one blank line; after two, what follows is outside of the list.
    private mutating func leaveItemThatBeganTwiceBlank(_ line: inout Line) {
        guard itemBegan.isTwiceBlank else { return }
        if isInItem(line), leaf == nil, itemBegan.isEmptyItem { line.matched -= 1 }
        itemBegan.isTwiceBlank = false
    }

    private func isInItem(_ line: Line) -> Bool {
        line.matched > 0 && !line.startsItem && line.opened == 0 && !containers[line.matched - 1].isQuote
    }

    private mutating func leafKind(_ line: inout Line, _ open: Leaf.Kind?) -> LineKind {
        let continues = line.matched == containers.count
        if open == .table, continues { return .tableRow }
        if line.indent < 4, text.isAtxHeading(line) { return .atxHeading }
        if let fence = text.opensFence(line) { return .fencedCode(fence) }
        if open == .text, continues, leaf?.lineCount == 1, let columns = text.tableColumns(line) {
            if columns <= Limits.columns { return .tableUnderline }
            report(.tableTooWide, line.offset..<line.end)
            text[line.offset] = .letterX
        }
        // A paragraph goes on in a line that lacks the marks of its quotes and lists.
        if open == .text, !line.startsItem, line.opened == 0 { line.matched = containers.count }
        return .text
    }
}
