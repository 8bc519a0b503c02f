/// A page's title and which of its lines it is made of. A PDF does not say what is a title: it is the tallest line in
/// the upper part of the page, with its neighbours of the same height; where there is no line, the tallest of all. A
/// line at the very top is preferred when it is nearly as tall. Bullets, code and what runs up the page are no
/// titles, and neither is text that is all of one height and long.
func title(of page: PDFPage, _ setting: PageSetting) -> (text: String, lines: Set<Int>) {
    let heights = page.lines.map(\.box.height).sorted()
    // A deck may be set in one width from end to end: its titles are taller than the rest.
    let codeHeight = page.lines.count > 2 ? heights[heights.count / 2] * 1.15 : 0
    let able = page.lines.indices.filter { index in
        let line = page.lines[index]
        return canBeTitle(line) && (line.box.height >= codeHeight || setting.fonts.width(of: line) == nil)
    }
    let upper = able.filter { page.lines[$0].box.middle < page.height * 0.45 }
    let candidates = upper.isEmpty ? able : upper
    guard let height = candidates.map({ page.lines[$0].box.height }).max(),
        let first = candidates.filter({ page.lines[$0].box.height > height * (isAtTop($0, of: page) ? 0.85 : 0.95) })
            .min(by: { rowOrder(page.lines[$0].box, page.lines[$1].box) })
    else { return ("", []) }
    // A page of a text that goes on from the one before has no title.
    if setting.isRunningText, page.lines.count > 5, height < heights[heights.count / 2] * 1.08 { return ("", []) }
    let lines = neighbours(of: first, among: able, in: page)
    let words = lines.map { text(of: page.lines[$0]) }
    let isAlone = lines.count == page.lines.count
    guard lines.count <= (setting.isRunningText ? 2 : 3) || (isAlone && lines.count <= 6),
        words.reduce(0, { $0 + $1.utf8.count }) <= 300
    else {
        return ("", [])
    }
    var title = words[0]
    for word in words.dropFirst() {
        joinLines(&title, word, words: setting.words, isRunningText: setting.isRunningText)
    }
    return (title, Set(lines))
}

private func isAtTop(_ index: Int, of page: PDFPage) -> Bool {
    page.lines[index].box.middle < page.height * 0.2
}

private func canBeTitle(_ line: PDFLine) -> Bool {
    line.marker == nil && !line.isUpright
        && line.words.contains { $0.text.unicodeScalars.contains { $0.properties.isAlphabetic && !isPrivate($0) } }
}

private func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xE000...0xF8FF).contains(scalar.value) }

/// The line and those of its height that follow it row by row, or stand in its row; from top to bottom.
private func neighbours(of first: Int, among able: [Int], in page: PDFPage) -> [Int] {
    let height = page.lines[first].box.height
    let alike = able.filter { abs(page.lines[$0].box.height - height) < height * 0.06 && $0 != first }
        .sorted { rowOrder(page.lines[$0].box, page.lines[$1].box) }
    var found = [first]
    var last = page.lines[first].box
    for index in alike {
        let box = page.lines[index].box
        let isInRow =
            abs(box.middle - last.middle) < height * 0.3 && box.left > last.right - height * 0.2
            && box.left - last.right < height * 2
        let isBelow =
            box.middle > last.middle + height * 0.5 && box.top - last.bottom < height * 0.6
            && box.left < last.right && box.right > last.left
        guard isInRow || isBelow else { continue }
        found.append(index)
        last = isInRow ? last.joined(box) : box
    }
    return found
}

private func rowOrder(_ one: PDFBox, _ other: PDFBox) -> Bool {
    abs(one.middle - other.middle) < one.height * 0.3 ? one.left < other.left : one.middle < other.middle
}
