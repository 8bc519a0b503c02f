import Model

/// The first whole day that a text names with its year, where it can be read in one way only: `2024-03-05`,
/// `2024/3/5`, `March 5th, 2024`, `5 March 2024`, `2024 Mar 5`; of `July 3–4, 2019` the first. Of `03/05/2024` nobody
/// can tell the month.
func firstDay(in text: String) -> PartialDate? {
    let words = datedWords(text)
    for start in words.indices {
        let rest = words[start...]
        if let day = yearFirst(rest) ?? monthFirst(rest) ?? dayFirst(rest) { return day }
    }
    return nil
}

/// A word, and what stands between it and the one before.
private struct DatedWord {
    var text: Substring
    var before: Substring
}

private func datedWords(_ text: String) -> [DatedWord] {
    var words: [DatedWord] = []
    var rest = text.prefix(500)
    while !rest.isEmpty {
        let before = rest.prefix { !$0.isLetter && !$0.isNumber }
        rest = rest[before.endIndex...]
        let word = rest.prefix { $0.isLetter || $0.isNumber }
        rest = rest[word.endIndex...]
        if word != "of" || words.isEmpty { words.append(DatedWord(text: word, before: before)) }
    }
    return words
}

private func yearFirst(_ words: ArraySlice<DatedWord>) -> PartialDate? {
    guard words.count > 2, let year = year(words[words.startIndex].text) else { return nil }
    let (second, third) = (words[words.startIndex + 1], words[words.startIndex + 2])
    guard areJoined([second, third]) else { return nil }
    if let month = monthNumber(named: second.text) {
        return dayNumber(third.text).flatMap { fullDate(year, month, $0) }
    }
    // A time may follow: `2024-03-05T10:00`.
    let day = third.text.prefix { $0 != "T" }
    guard second.before == third.before, ["-", "/", "."].contains(second.before), second.text.utf8.count <= 2,
        let month = Int(second.text), let day = dayNumber(day)
    else { return nil }
    return fullDate(year, month, day)
}

private func monthFirst(_ words: ArraySlice<DatedWord>) -> PartialDate? {
    guard words.count > 2, let month = monthNumber(named: words[words.startIndex].text),
        let day = dayNumber(words[words.startIndex + 1].text)
    else { return nil }
    let isRange = isRange(words.dropFirst(2))
    let rest = words.dropFirst(isRange ? 3 : 2)
    guard let last = rest.first, let year = year(last.text), areJoined([words[words.startIndex + 1], last]) else {
        return nil
    }
    return fullDate(year, month, day)
}

private func dayFirst(_ words: ArraySlice<DatedWord>) -> PartialDate? {
    guard words.count > 2, let day = dayNumber(words[words.startIndex].text) else { return nil }
    let rest = words.dropFirst(isRange(words.dropFirst()) ? 2 : 1)
    guard rest.count > 1, let month = monthNumber(named: rest[rest.startIndex].text),
        let year = year(rest[rest.startIndex + 1].text), areJoined(rest.prefix(2))
    else { return nil }
    return fullDate(year, month, day)
}

/// A second day behind a dash: `3–4`.
private func isRange(_ words: ArraySlice<DatedWord>) -> Bool {
    guard let word = words.first, dayNumber(word.text) != nil else { return false }
    let dash = word.before.filter { $0 != " " }
    return ["-", "–", "—", "/"].contains(dash)
}

/// Nothing stands between them but what dates have in them.
private func areJoined(_ words: some Collection<DatedWord>) -> Bool {
    words.allSatisfy { $0.before.utf8.count <= 4 && $0.before.allSatisfy { " \u{A0},.-/".contains($0) } }
}

private func year(_ word: Substring) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1900...2100).contains(year) else { return nil }
    return year
}

/// `5`, `05`, `5th`.
private func dayNumber(_ word: Substring) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard digits.utf8.count <= 2, ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else {
        return nil
    }
    return Int(digits)
}
