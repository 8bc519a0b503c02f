import Model

/// A day as pages write it: ISO 8601, with or without a time, `March 23, 2022`, `23 March 2022`, `Wed, 23 Mar 2022`.
/// It is the day where the page was written: a time zone does not move it.
func writtenDay(_ text: String) -> PartialDate? {
    let text = oneLine(text)
    if let date = PartialDate(text) { return date }
    if let date = PartialDate(text.prefix(10)), text.utf8.count > 10, date.day != nil {
        if let next = text.utf8.dropFirst(10).first, !(48...57).contains(next) { return date }
    }
    if text.utf8.count == 8, let number = Int(text), number > 19_000_000 {
        return fullDate(number / 10_000, number / 100 % 100, number % 100)
    }
    let slashed = text.prefix { $0 != " " }.split(separator: "/")
    if slashed.count == 3, slashed[0].utf8.count == 4, let numbers = Optional(slashed.compactMap { Int($0) }),
        numbers.count == 3
    {
        return fullDate(numbers[0], numbers[1], numbers[2])
    }
    return dateWithMonthName(text)
}

/// Nil where no calendar has it.
func fullDate(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    guard (1900...2999).contains(year), month > 0, day > 0 else { return nil }
    return PartialDate("\(year)-\(padded(month))-\(padded(day))")
}

/// The first three words that are a date in English.
private func dateWithMonthName(_ text: String) -> PartialDate? {
    let words = text.prefix(120).split { $0 == " " || $0 == "," || $0 == "." }.map { $0.lowercased() }
    for start in words.indices where start + 2 < words.count {
        guard let year = number(words[start + 2]), year >= 1900 else { continue }
        if let month = monthNumber(named: words[start]), let day = number(words[start + 1]) {
            return fullDate(year, month, day)
        }
        if let day = number(words[start]), let month = monthNumber(named: words[start + 1]) {
            return fullDate(year, month, day)
        }
    }
    return nil
}

private func number(_ word: String) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    let tail = word.dropFirst(digits.count)
    return tail.isEmpty || ["st", "nd", "rd", "th"].contains(tail) ? Int(digits) : nil
}

/// The month that an English word names, whole or by its first three letters and more.
func monthNumber(named word: some StringProtocol) -> Int? {
    guard (3...9).contains(word.utf8.count) else { return nil }
    let word = word.lowercased()
    return months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
}

private let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]
