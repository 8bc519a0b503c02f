import Model

/// What the making of a page's blocks needs to know of the page and of its document.
struct PageSetting {
    /// Of the whole document, in lower case: `joinLines` says what for.
    var words: Set<String> = []
    /// The page is higher than wide, as those of books and papers are.
    var isRunningText = false
    var fonts = CodeFonts(of: [])
    /// What the page links to.
    var addresses: [String] = []
}

/// Makes paragraphs, nested lists and code of the lines of a page's body, which are in the order of reading.
func pageBlocks(_ lines: [PDFLine], _ setting: PageSetting) -> [Block] {
    var blocks: [Block] = []
    var items: [PageItem] = []
    var rest = lines[...]
    // Lines before this are known to be no code: none is asked about twice.
    var proseEnd = 0
    while let first = rest.first {
        if rest.startIndex >= proseEnd {
            let code = leadingCode(rest, fonts: setting.fonts)
            proseEnd = rest.startIndex + code.count
            if code.isCertain {
                endList(&items, &blocks)
                blocks.append(codeBlock(Array(rest.prefix(code.count)), width: code.width))
                rest = rest.dropFirst(code.count)
                continue
            }
        }
        let paragraph = leadingParagraph(rest)
        rest = rest.dropFirst(paragraph.count)
        let content = inlines(of: paragraph, setting)
        guard let marker = first.marker else {
            endList(&items, &blocks)
            if !content.isEmpty { blocks.append(.paragraph(content)) }
            continue
        }
        // Not below the item before it: another column.
        if let last = items.last, first.box.middle < last.bottom { endList(&items, &blocks) }
        let bottom = paragraph.last?.box.bottom ?? first.box.bottom
        items.append(
            PageItem(marker: marker, indent: first.indent, box: first.box, bottom: bottom, content: content))
    }
    endList(&items, &blocks)
    return blocks
}

private func endList(_ items: inout [PageItem], _ blocks: inout [Block]) {
    blocks += lists(of: items)
    items = []
}

/// The first line and those that go on with its sentence.
private func leadingParagraph(_ lines: ArraySlice<PDFLine>) -> ArraySlice<PDFLine> {
    guard let first = lines.first else { return [] }
    let run = lines.prefix(400)
    let edge = rightEdge(of: run)
    var end = lines.startIndex + 1
    while end < run.endIndex, run[end].marker == nil, goesOn(run[end - 1], run[end], start: first),
        first.marker != nil || isFull(run[end - 1], before: run[end], edge: edge)
    { end += 1 }
    return lines[..<end]
}

/// The right edge of the column at whose top the lines begin.
private func rightEdge(of lines: ArraySlice<PDFLine>) -> Double {
    guard var last = lines.first?.box else { return 0 }
    var edge = last.right
    for line in lines.dropFirst() {
        guard line.box.top > last.top, line.box.top - last.bottom < last.height * 1.2,
            line.box.left < last.right, line.box.right > last.left
        else { break }
        last = line.box
        edge = max(edge, last.right)
    }
    return edge
}

/// By its place: below, near, as high, and flush left, centred or flush right with the line before it.
private func goesOn(_ line: PDFLine, _ next: PDFLine, start: PDFLine) -> Bool {
    let height = max(line.box.height, next.box.height)
    let gap = next.box.top - line.box.bottom
    guard next.box.middle > line.box.middle + height * 0.4, gap < height * 0.6,
        min(line.box.height, next.box.height) > height * 0.8, !line.isUpright, !next.isUpright
    else { return false }
    let isFlushLeft = abs(next.box.left - line.box.left) < height * 0.7
    guard start.marker == nil else {
        return isFlushLeft || abs(next.box.left - start.box.left) < height * 0.7
            || (next.box.left >= start.indent && next.box.left < start.box.left)
    }
    // The first line of a paragraph may be indented.
    let indentation = line == start && line.words.count > 2 ? line.box.left - next.box.left : 0
    return isFlushLeft || (indentation > 0 && indentation < height * 3)
        || abs(next.box.centre - line.box.centre) < height * 0.7
        || abs(next.box.right - line.box.right) < height * 0.3
}

/// The first word of the next line had no room in this one.
func isFull(_ line: PDFLine, before next: PDFLine, edge: Double) -> Bool {
    let word = next.words[0]
    // Chinese and Japanese are parted anywhere.
    let isParted = word.text.unicodeScalars.first.map(isIdeograph) ?? false
    let needed = isParted ? next.box.height : word.box.width + next.box.height * 0.25
    let isCentred = abs(next.box.centre - line.box.centre) < 2 && abs(next.box.left - line.box.left) > 2
    let room = isCentred ? (edge - line.box.right) * 2 : edge - line.box.right
    return needed > room - next.box.height * 0.3
}

private func inlines(of lines: ArraySlice<PDFLine>, _ setting: PageSetting) -> [Inline] {
    var whole = ""
    for line in lines {
        let text = text(of: line)
        if whole.isEmpty {
            whole = text
        } else {
            joinLines(&whole, text, words: setting.words, isRunningText: setting.isRunningText)
        }
    }
    if whole.unicodeScalars.last == "\u{AD}" { whole.unicodeScalars.removeLast() }
    return whole.isEmpty ? [] : linking(whole, to: setting.addresses)
}
