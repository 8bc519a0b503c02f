import CMd4c
import Model

extension TreeBuilder {
    mutating func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        endImpliedParagraph()
        switch type {
        case MD_BLOCK_QUOTE: open(.quote)
        case MD_BLOCK_UL:
            open(.list(start: nil, isTight: detail?.load(as: MD_BLOCK_UL_DETAIL.self).is_tight != 0))
        case MD_BLOCK_OL:
            let list = detail?.load(as: MD_BLOCK_OL_DETAIL.self)
            open(.list(start: Int(list?.start ?? 1), isTight: list?.is_tight != 0))
        case MD_BLOCK_LI: openItem(detail)
        case MD_BLOCK_HR: add(.rule)
        case MD_BLOCK_P: begin(.paragraph)
        case MD_BLOCK_H: begin(.heading(Int(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1)))
        case MD_BLOCK_CODE:
            begin(.code(language: detail.map { attribute($0.load(as: MD_BLOCK_CODE_DETAIL.self).lang).text } ?? ""))
        case MD_BLOCK_TABLE: table = OpenTable()
        case MD_BLOCK_TR: startRow()
        case MD_BLOCK_TH, MD_BLOCK_TD: beginCell(isHeader: type == MD_BLOCK_TH, detail)
        default: break
        }
    }

    mutating func leave(_ type: MD_BLOCKTYPE) {
        endImpliedParagraph()
        switch type {
        case MD_BLOCK_QUOTE, MD_BLOCK_UL, MD_BLOCK_OL, MD_BLOCK_LI: closeContainer()
        case MD_BLOCK_P, MD_BLOCK_H, MD_BLOCK_CODE, MD_BLOCK_TH, MD_BLOCK_TD: endLeaf()
        case MD_BLOCK_TR: endRow()
        case MD_BLOCK_TABLE: endTable()
        default: break
        }
    }

    // MARK: - Quotes and lists

    private mutating func open(_ kind: OpenContainer.Kind) {
        // Items count with their list; the scanner keeps deeper ones from md4c, so this is for what it overlooks.
        guard flattenedContainers == 0, containers.count <= 2 * Limits.depth else {
            flattenedContainers += 1
            return
        }
        containers.append(OpenContainer(kind: kind))
    }

    private mutating func openItem(_ detail: UnsafeMutableRawPointer?) {
        guard let item = detail?.load(as: MD_BLOCK_LI_DETAIL.self), item.is_task != 0 else {
            open(.item(isChecked: nil))
            return
        }
        let mark = max(0, Int(item.task_mark_offset) - shift)
        note(mark..<mark + 1)
        open(.item(isChecked: item.task_mark != CChar(bitPattern: .space)))
    }

    private mutating func closeContainer() {
        if flattenedContainers > 0 {
            flattenedContainers -= 1
            return
        }
        guard containers.count > 1, let closed = containers.popLast() else { return }
        switch closed.kind {
        case .quote: add(.quote(closed.blocks))
        case .list(let start, let isTight): add(.list(List(start: start, isTight: isTight, items: closed.items)))
        case .item(let isChecked):
            containers[containers.count - 1].items.append(ListItem(blocks: closed.blocks, isChecked: isChecked))
        }
    }

    mutating func add(_ block: Block) {
        if containers.count == 1, flattenedContainers == 0 {
            blocks.append(BuiltBlock(block: block, extent: extent))
            extent = nil
        } else {
            containers[containers.count - 1].blocks.append(block)
        }
    }

    // MARK: - Blocks of text

    mutating func begin(_ kind: Leaf) {
        leaf = kind
        spans.removeAll(keepingCapacity: true)
        spans.append(OpenSpan(kind: .block))
        flattenedSpans = 0
        nestedLinks = 0
        pending.removeAll(keepingCapacity: true)
        lastRun = nil
    }

    private mutating func endImpliedParagraph() {
        if case .impliedParagraph = leaf { endLeaf() }
    }

    private mutating func endLeaf() {
        guard let ended = leaf else { return }
        leaf = nil
        switch ended {
        case .paragraph, .impliedParagraph: add(.paragraph(takeInlines()))
        case .heading(let level):
            let anchor = takeAnchor()
            trimTitle()
            add(.heading(Heading(level: level, content: takeInlines(), anchor: anchor)))
        case .code(let language):
            add(.code(language: language, text: String(decoding: pending, as: UTF8.self)))
        case .cell:
            let cell = takeInlines()
            table?.row.append(cell)
        }
    }

    /// Takes `{#anchor}` from the end of the heading's text.
    private mutating func takeAnchor() -> String? {
        guard spans.count == 1, let run = lastRun else { return nil }
        let end = original.endWithoutBlanks(run)
        guard let start = original.startOfAnchor(endingAt: end, limit: run.lowerBound) else { return nil }
        pending.removeLast(run.upperBound - start)
        return String(decoding: original[start + 2..<end - 1], as: UTF8.self)
    }

    /// md4c 0.4.8 leaves tabs around a heading's text.
    private mutating func trimTitle() {
        guard spans.count == 1 else { return }
        pending.removeLast(pending.count - pending.endWithoutBlanks(0..<pending.count))
        guard spans[0].content.isEmpty else { return }
        pending.removeFirst(pending.firstNonblank(from: 0, limit: pending.count))
    }
}
