import Model

/// Reads `Slide 17: Title`, `Slide 17` or `12:34 Title`; nil when a heading names no place.
func writtenPlace(in heading: String) -> (Passage.Place, title: String)? {
    slide(in: heading) ?? time(in: heading)
}

private func slide(in heading: String) -> (Passage.Place, title: String)? {
    let words = heading.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].lowercased() == "slide" else { return nil }
    let digits = words[1].prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0 else { return nil }
    let rest = words[1].dropFirst(digits.count)
    guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
    let title = rest.dropFirst().drop { $0 == " " }
    let place = Passage.Place.slide(number)
    return (place, title.isEmpty ? place.label : String(title))
}

private func time(in heading: String) -> (Passage.Place, title: String)? {
    let words = heading.split(separator: " ", maxSplits: 1)
    guard let first = words.first, let seconds = Seconds(clock: first) else { return nil }
    let place = Passage.Place.time(seconds)
    return (place, words.count > 1 ? String(words[1]) : place.label)
}
