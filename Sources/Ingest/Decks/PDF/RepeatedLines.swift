/// Headers, footers and page numbers: lines in the outer parts of the page that stand, numbers aside, at nearly the
/// same place of more than half of the pages; at the very bottom, where decks change their footer, of a fifth.
struct RepeatedLines: Sendable, Equatable {
    /// Of each page.
    var lines: [Set<Int>]
    /// What is left out, as it stands on the first page that has it; numbers alone are not named.
    var texts: [String]
}

func repeatedLines(in pages: [PDFPage]) -> RepeatedLines {
    var found = RepeatedLines(lines: Array(repeating: [], count: pages.count), texts: [])
    guard pages.count > 2 else { return found }
    var places: [String: [OuterLine]] = [:]
    for (number, page) in pages.enumerated() {
        for line in outerLines(of: page, number: number) {
            if text(of: page.lines[line.line]) == "\(number + 1)" { found.lines[number].insert(line.line) }
            places[withoutNumbers(text(of: page.lines[line.line])), default: []].append(line)
        }
    }
    for (text, lines) in places.sorted(by: { $0.key < $1.key }) {
        let middle = lines.map(\.place).sorted()[lines.count / 2]
        let near = lines.filter { abs($0.place - middle) < 0.02 }
        let enough = middle > 0.9 ? max(3, pages.count / 5) : max(2, pages.count / 2)
        guard Set(near.map(\.page)).count > enough, let first = near.first else { continue }
        for line in near { found.lines[line.page].insert(line.line) }
        if text.contains(where: \.isLetter) { found.texts.append(Ingest.text(of: pages[first.page].lines[first.line])) }
    }
    return found
}

private struct OuterLine {
    var page: Int
    var line: Int
    /// From the top, as a part of the page's height.
    var place: Double
}

/// Of the upper part all but the tallest: that may be a title that several pages share.
private func outerLines(of page: PDFPage, number: Int) -> [OuterLine] {
    guard page.height > 0, page.width > 0 else { return [] }
    let tallest = page.lines.filter { !$0.isUpright }.map(\.box.height).max() ?? 0
    return page.lines.indices.compactMap { index in
        let line = page.lines[index]
        let place = line.box.middle / page.height
        let isAside = line.isUpright && (line.box.centre < page.width * 0.08 || line.box.centre > page.width * 0.92)
        let isOuter = place > 0.85 || (place < 0.15 && line.box.height < tallest * 0.95) || isAside
        return isOuter ? OuterLine(page: number, line: index, place: place) : nil
    }
}

/// Every number becomes the same mark.
private func withoutNumbers(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if !("0"..."9").contains(scalar) { result.append(scalar) } else if result.last != "#" { result.append("#") }
    }
    return String(result)
}
