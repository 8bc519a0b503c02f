import Model

/// The day that a feed writes, in the zone in which it is written: RFC 3339, RFC 822 as RFC 2822 changed it, and the
/// forms that are met instead: full names of months, the year of two digits, `8th`, the order of C's `asctime`.
/// Nil for what names no day that exists.
func feedDate(_ text: String) -> PartialDate? {
    let text = plainText(text)
    if let date = isoDate(text) { return date }
    var day: Int?
    var month: Int?
    var year: Int?
    for word in text.split(whereSeparator: { " ,()".contains($0) }) {
        if word.contains(":") || word.hasPrefix("+") || word.utf8.count == 5 && word.hasPrefix("-") { continue }
        for part in word.split(whereSeparator: { "-./".contains($0) }) {
            if let number = number(part) {
                if day == nil, number < 32, part.utf8.count < 3 || !part.utf8.allSatisfy(isDigit) {
                    day = number
                } else if year == nil, month != nil, part.utf8.count == 4 || part.utf8.count == 2 {
                    year = fullYear(number, digits: part.utf8.count)
                }
            } else {
                month = month ?? monthNumber(named: part)
            }
        }
    }
    guard let day, let month, let year else { return nil }
    return PartialDate(PartialDate(year: year, month: month, day: day).description)
}

/// What begins as ISO 8601 does; days and months may lack their zero.
private func isoDate(_ text: String) -> PartialDate? {
    let start = text.prefix { isDateCharacter($0) }
    let parts = start.split(separator: start.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4 || parts.count == 1 else { return nil }
    let numbers = parts.prefix(3).compactMap { Int($0) }
    guard numbers.count == min(parts.count, 3) else { return nil }
    switch (numbers.count, first.utf8.count) {
    case (1, 8): return PartialDate("\(first.prefix(4))-\(first.dropFirst(4).prefix(2))-\(first.suffix(2))")
    case (1, 4): return start.utf8.count == text.utf8.count ? PartialDate(String(first)) : nil
    case (2, 4): return PartialDate(PartialDate(year: numbers[0], month: numbers[1]).description)
    case (3, 4):
        return PartialDate(PartialDate(year: numbers[0], month: numbers[1], day: numbers[2]).description)
    default: return nil
    }
}

private func isDateCharacter(_ character: Character) -> Bool {
    "0"..."9" ~= character || character == "-" || character == "/"
}

/// `8` and `8th`.
private func number(_ word: Substring) -> Int? {
    let digits = word.prefix { "0"..."9" ~= $0 }
    let rest = word.dropFirst(digits.count).lowercased()
    guard digits.utf8.count <= 4, ["", "st", "nd", "rd", "th"].contains(rest) else { return nil }
    return Int(digits)
}

/// RFC 2822, 4.3: two digits below 50 are of this century.
private func fullYear(_ number: Int, digits: Int) -> Int {
    digits > 2 ? number : number < 50 ? 2000 + number : 1900 + number
}

/// A time in a recording: `1:02:03`, `62:03`, `3723`, each with or without a fraction (RFC 2326, 3.6).
func playTime(_ text: String) -> Seconds? {
    let parts = plainText(text).split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var total = 0.0
    for part in parts {
        let isNumber = part.utf8.first.map(isDigit) == true && part.utf8.allSatisfy { isDigit($0) || $0 == 0x2E }
        guard isNumber, part.utf8.count <= 12, let number = Double(part) else { return nil }
        total = total * 60 + number
    }
    return total < 3_600_000 ? Seconds(Int(total)) : nil
}
