/// What stands before an item of a list.
enum ListMarker: Sendable, Equatable {
    case bullet
    case number(Int)
}

/// Takes the bullets and numbers before lines off them.
///
/// Most producers draw a bullet on its own, so that poppler takes the bullets of a list for a column of their own:
/// each is given to the nearest line right of it in the same row.
func markingItems(_ lines: [PDFLine]) -> [PDFLine] {
    var lines = lines.flatMap(atBullets).map(takingOffMarker)
    let isLone = lines.map(isLoneMarker)
    // A page of so many rows is no slide; the search below would take long on it.
    guard isLone.contains(true), lines.count <= 400 else { return lines }
    var targets = lines.indices.filter { !isLone[$0] && lines[$0].marker == nil }.map { ($0, lines[$0].box) }
    targets.sort { $0.1.left < $1.1.left }
    var taken: Set<Int> = []
    for index in lines.indices where isLone[index] {
        let bullet = lines[index]
        guard let found = targets.firstIndex(where: { isBehind(bullet.box, $0.1) }) else { continue }
        let target = targets.remove(at: found).0
        lines[target].marker = marker(bullet.words[0].text, isApart: true)
        lines[target].indent = bullet.box.left
        taken.insert(index)
    }
    return lines.indices.filter { !taken.contains($0) }.map { lines[$0] }
}

/// In the bullet's row, right of it and not far.
private func isBehind(_ bullet: PDFBox, _ box: PDFBox) -> Bool {
    let distance = box.left - bullet.right
    return distance > -1 && distance < 5 * max(bullet.height, 8) && box.top < bullet.middle
        && box.bottom > bullet.middle
}

/// A bullet in the middle of a line, behind a gap, begins the next column: the line is parted there. A bullet that is
/// not set off from the text is made a word of its own.
private func atBullets(_ line: PDFLine) -> [PDFLine] {
    let isPlain = !line.words.contains { $0.text.unicodeScalars.first.map(plainBullets.contains) ?? false }
    if isPlain { return [line] }
    var parts: [[PDFWord]] = [[]]
    for word in line.words {
        let gap = parts[parts.count - 1].last.map { word.box.left - $0.box.right } ?? 0
        let isBullet = word.text.unicodeScalars.first.map(plainBullets.contains) ?? false
        if isBullet, gap > line.box.height * 0.15 { parts.append([]) }
        guard isBullet, parts[parts.count - 1].isEmpty, word.text.unicodeScalars.count > 1 else {
            parts[parts.count - 1].append(word)
            continue
        }
        var bullet = word
        var rest = word
        bullet.text = String(word.text.unicodeScalars.prefix(1))
        rest.text = String(word.text.unicodeScalars.dropFirst())
        bullet.box.right = word.box.left + word.box.width / Double(word.text.unicodeScalars.count)
        rest.box.left = bullet.box.right
        parts[parts.count - 1] += [bullet, rest]
    }
    parts.removeAll(where: \.isEmpty)
    guard parts.count > 1 || parts.first.map({ $0.count > line.words.count }) ?? false else { return [line] }
    return parts.map { words in PDFLine(words: words, box: words.dropFirst().reduce(words[0].box) { $0.joined($1.box) })
    }
}

private func isLoneMarker(_ line: PDFLine) -> Bool {
    line.words.count == 1 && marker(line.words[0].text, isApart: true) != nil
}

private func takingOffMarker(_ line: PDFLine) -> PDFLine {
    guard line.words.count > 1 else { return line }
    let gap = line.words[1].box.left - line.words[0].box.right
    guard let marker = marker(line.words[0].text, isApart: gap > line.box.height * 0.35) else { return line }
    let words = Array(line.words.dropFirst())
    let box = words.dropFirst().reduce(words[0].box) { $0.joined($1.box) }
    return PDFLine(words: words, box: box, marker: marker, indent: line.box.left)
}

/// - Parameter isApart: More than a space is between it and the text. Only then is a letter a bullet: PowerPoint's
///   second level is an `o` of Courier New, and letters of Wingdings come out as they are when a font is not mapped.
func marker(_ word: String, isApart: Bool) -> ListMarker? {
    let scalars = word.unicodeScalars
    guard let first = scalars.first else { return nil }
    if scalars.count == 1 {
        // Symbol fonts have their glyphs in the private use area: their bullets are at U+F0A7, U+F0B7, U+F0D8, U+F0FC …
        let isBullet = bullets.contains(first) || (0xF000...0xF0FF).contains(first.value)
        if isBullet || (isApart && letterBullets.contains(first)) { return .bullet }
    }
    guard scalars.count <= 4, ("1"..."9").contains(first), let last = scalars.last, last == "." || last == ")",
        let number = Int(word.dropLast()), number >= 0
    else { return nil }
    return .number(number)
}

private let bullets = Set("•●◦○▪■□▫◾◆◇❖‣⁃∙·►▶▸➢➤➔→✓✔✗✘–-−*»❑❏★☆⚫".unicodeScalars)
/// They are nothing but bullets, wherever they stand.
private let plainBullets = Set("•●◦○▪■‣⁃".unicodeScalars)
private let letterBullets = Set("o§Øüvq".unicodeScalars)
