import Model

/// The day of a page that does not mark one as its own: named in its title, in one of its first lines, or in an address
/// of it.
///
/// - Parameters:
///   - blocks: Without the title.
///   - addresses: The more trusted first.
func dayOfPage(title: String?, _ blocks: [PlacedHTMLBlock], addresses: [String?]) -> PartialDate? {
    title.flatMap(firstDay) ?? dayInFirstLines(blocks.map(\.block))
        ?? addresses.lazy.compactMap { $0.flatMap(dayInAddress) }.first
}

/// Of the day on which the oldest of an incident's updates was written, in UTC.
func dayOfIncident(_ updates: [StatusUpdate]) -> PartialDate? {
    updates.compactMap(\.unixMilliseconds).min().flatMap { PartialDate(writtenUTC($0).prefix(10)) }
}

/// The only year of this century that they name.
func yearNamed(in texts: [String?]) -> Int? {
    var years: Set<Int> = []
    for text in texts.compactMap({ $0 }) {
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.utf8.count == 4 {
            if let year = Int(word), (2000...2100).contains(year) { years.insert(year) }
        }
    }
    return years.count == 1 ? years.first : nil
}

/// Lines that say little more than a day: `Date: 2024-03-05`, `By Ann Lee, 5 March 2024`, a row of a table.
private func dayInFirstLines(_ blocks: [Block]) -> PartialDate? {
    for block in blocks.prefix(5) {
        switch block {
        case .heading(let heading) where heading.level > 1: return nil
        case .heading(let heading): if let day = dayInLine(heading.content.plainText) { return day }
        case .paragraph, .list:
            for line in [block].shownLines.split(separator: "\n").prefix(12) {
                if let day = dayInLine(String(line)) { return day }
            }
        case .table(let table):
            for row in [table.header] + table.rows.prefix(12) {
                if let day = dayInLine(row.map(\.plainText).joined(separator: " ")) { return day }
            }
        case .quote, .code, .rule: continue
        }
    }
    return nil
}

private func dayInLine(_ line: String) -> PartialDate? {
    guard line.utf8.count < 120, let day = firstDay(in: line) else { return nil }
    let words = line.lowercased().split { !$0.isLetter }
    return words.count <= 7 && !words.contains { otherDayWords.contains(String($0)) } ? day : nil
}

/// What makes a day another than that of the text.
private let otherDayWords: Set<String> = [
    "updated", "update", "modified", "edited", "revised", "reviewed", "changed", "copyright", "since", "until",
    "before",
    "after", "expires", "valid", "archived", "retrieved", "accessed", "printed", "due", "next", "effective",
]

/// `/2019/07/02/`, `/2019/jul/2/`, `/2019-07-02-name`, `/20190702/`; `/2019/07/name` names the month.
func dayInAddress(_ address: String) -> PartialDate? {
    guard isWebAddress(address) else { return nil }
    let parts = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst(2)
    for index in parts.indices {
        let part = parts[index]
        let digits = part.prefix { ("0"..."9").contains($0) }
        let rest = part.dropFirst(10).first
        if digits.utf8.count == 4, part.dropFirst(4).first == "-", rest == nil || rest?.isNumber == false,
            let day = PartialDate(part.prefix(10)), day.day != nil
        {
            return day
        }
        if digits.utf8.count == 8, part.dropFirst(8).first.map({ "-_.".contains($0) }) ?? true,
            let day = firstDay(in: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
        {
            return day
        }
        if digits == part, let date = dateInFolders(parts[index...]) { return date }
    }
    return nil
}

private func dateInFolders(_ parts: ArraySlice<Substring>) -> PartialDate? {
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first), (1990...2100).contains(year),
        let name = parts.dropFirst().first,
        let month = monthNumber(named: name) ?? (name.utf8.count <= 2 ? Int(name) : nil)
    else { return nil }
    if let part = parts.dropFirst(2).first, part.utf8.count <= 2, let day = Int(part) {
        return fullDate(year, month, day)
    }
    // Without a name below it, it is a list of a month's pages.
    guard parts.count > 2, name.utf8.count == 2, let date = fullDate(year, month, 1) else { return nil }
    return PartialDate(date.description.dropLast(3))
}
