import Model

/// Milliseconds since 1970 of a moment in words as status sites write it: `Jul 20, 2023 - 12:40 UTC`,
/// `March 4, 2023 at 9:05 AM PST`; nil without a whole date, a time of day and a time zone that means one thing.
///
/// - Parameter year: What counts where none is written: `Jul 20, 12:40 UTC`.
func momentInWords(_ text: String, year: Int? = nil) -> Int? {
    guard text.utf8.count < 200 else { return nil }
    let day = writtenDay(wordsOfDay(text)) ?? year.flatMap { dayWithoutYear(text, in: $0) }
    guard let days = day?.daysSince1970 else { return nil }
    let words = text.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" || $0 == "." || $0.isWhitespace }
    guard let place = words.firstIndex(where: { $0.contains(":") }) else { return nil }
    let clock = words[place].prefix { $0.isNumber || $0 == ":" }
    var rest = [words[place].dropFirst(clock.count)] + words[(place + 1)...].prefix(2)
    rest.removeAll { $0.isEmpty }
    var half: String?
    if let word = rest.first?.lowercased(), word == "am" || word == "pm" {
        half = word
        rest.removeFirst()
    }
    guard let zone = rest.first, let offset = hours[zone.uppercased()], let seconds = secondsOfDay(clock, half: half)
    else { return nil }
    return (days * 86_400 + seconds - offset * 3_600) * 1_000
}

/// Without what stands before the date: `Posted 3 years ago. Jul 20, 2023`.
private func wordsOfDay(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let start = words.indices.first { writtenDay(words[$0...].prefix(3).joined(separator: " ")) != nil } ?? 0
    return words.dropFirst(start).prefix(3).joined(separator: " ")
}

private func dayWithoutYear(_ text: String, in year: Int) -> PartialDate? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).lazy.compactMap { writtenDay("\($0) \($1) \(year)") }.first
}

private func secondsOfDay(_ clock: Substring, half: String?) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count, numbers[1] < 60,
        numbers.count < 3 || numbers[2] < 60
    else { return nil }
    var hour = numbers[0]
    if let half {
        guard (1...12).contains(hour) else { return nil }
        hour = hour % 12 + (half == "pm" ? 12 : 0)
    }
    guard hour < 24 else { return nil }
    return hour * 3_600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
}

/// East of UTC. CST, BST and IST are left out: each names several zones.
private let hours = [
    "UTC": 0, "GMT": 0, "PST": -8, "PDT": -7, "MST": -7, "MDT": -6, "CDT": -5, "EST": -5, "EDT": -4, "CET": 1,
    "CEST": 2,
]
