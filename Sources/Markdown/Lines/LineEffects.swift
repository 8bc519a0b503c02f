/// What a line does to the open blocks.
extension BlockScanner {
    mutating func apply(_ kind: LineKind, _ line: Line) {
        let kept = line.matched + (line.startsItem ? 1 : 0)
        if line.opened == 0, kept < containers.count {
            containers.removeLast(containers.count - kept)
            itemBegan.note(.other)
            endLeaf()
        }
        if line.startsItem || line.opened > 0 {
            endLeaf()
            itemBegan.note(containers.last?.isQuote == false ? .item : .other)
        }
        if let container = line.opensTopLevel { addBlock(container, line) }
        applyLeaf(kind, line)
    }

    private mutating func applyLeaf(_ kind: LineKind, _ line: Line) {
        switch kind {
        case .blank, .fenceEnd: endLeaf()
        case .rule: addSingleLine(.rule, line)
        case .atxHeading:
            addSingleLine(.heading, line)
            text.maskAnchor(atEndOf: line.begin..<line.end)
            limitInlines(line.begin..<line.end, lineCount: 1)
        case .setextUnderline: endSetextHeading(line)
        case .tableUnderline: startTable(line)
        case .indentedCode: extend(.indentedCode, .code, line)
        case .fencedCode(let fence): extend(.fencedCode(fence), .code, line)
        case .text: extend(.text, .paragraph, line)
        case .tableRow:
            extend(.table, .table, line)
            endTableRow(line.begin..<line.end)
        }
    }

    mutating func endLeaf() {
        guard let ended = leaf else { return }
        leaf = nil
        guard ended.kind == .text else { return }
        limitInlines(ended.firstLine.lowerBound..<ended.lastLine.upperBound, lineCount: ended.lineCount)
    }

    private mutating func addBlock(_ kind: ScannedBlock.Kind, _ line: Line) {
        blocks.append(ScannedBlock(kind: kind, start: line.firstNonblank, end: line.end))
    }

    private mutating func addSingleLine(_ kind: ScannedBlock.Kind, _ line: Line) {
        endLeaf()
        if containers.isEmpty { addBlock(kind, line) }
        itemBegan.note(.line(kind == .heading ? text.startOfAtxContent(line) : line.begin))
    }

    private mutating func extend(_ kind: Leaf.Kind, _ block: ScannedBlock.Kind, _ line: Line) {
        let content = line.begin..<line.end
        if var open = leaf, open.kind == kind {
            open.lastLine = content
            open.lineCount += 1
            leaf = open
        } else {
            endLeaf()
            leaf = Leaf(kind: kind, firstLine: content, lastLine: content, lineCount: 1)
            if containers.isEmpty {
                addBlock(block, line)
                if kind == .indentedCode { blocks[blocks.count - 1].start = line.start }
            }
        }
        itemBegan.note(.line(block == .code ? line.end : text.startAfterTaskMark(line)))
    }

    private mutating func endSetextHeading(_ line: Line) {
        if let heading = leaf { text.maskAnchor(atEndOf: heading.lastLine) }
        if containers.isEmpty, !blocks.isEmpty { blocks[blocks.count - 1].kind = .heading }
        endLeaf()
    }

    private mutating func startTable(_ line: Line) {
        guard var open = leaf else { return }
        endTableRow(open.firstLine)
        open.kind = .table
        leaf = open
        if containers.isEmpty, !blocks.isEmpty { blocks[blocks.count - 1].kind = .table }
        itemBegan.note(.line(line.begin))
    }

    private mutating func endTableRow(_ row: Range<Int>) {
        limitInlines(row, lineCount: 1)
        if text.hasEmptyCell(row) { compactRows.append(row) }
    }
}
