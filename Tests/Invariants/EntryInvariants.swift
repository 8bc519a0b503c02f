import Model

/// Of an entry by itself: its passages tile the body, its anchors are unique, and each range lies where it should.
func entryViolations(of entry: Entry) -> [String] {
    var violations: [String] = []
    let file = 0..<entry.source.bytes.count
    if Set(entry.passages.map(\.anchor)).count != entry.passages.count { violations.append("an anchor is there twice") }
    if entry.passages.first?.anchor != "" { violations.append("the first passage has an anchor") }
    if entry.passages.dropFirst().contains(where: \.anchor.isEmpty) { violations.append("an anchor is empty") }
    var end = entry.passages.first?.range.lowerBound ?? 0
    for passage in entry.passages {
        if passage.range.lowerBound != end { violations.append("a gap before the passage '\(passage.anchor)'") }
        if !passage.range.contains(passage.headingRange) { violations.append("a heading outside of its passage") }
        end = passage.range.upperBound
    }
    if end != file.upperBound { violations.append("the passages end at \(end) of \(file.upperBound)") }
    for link in entry.links {
        let place = link.anchor.isEmpty ? file : entry.passage(at: link.anchor)?.range ?? 0..<0
        if !place.contains(link.range) { violations.append("a link at \(link.range), outside of #\(link.anchor)") }
        if !file.contains(link.destinationRange) { violations.append("a destination at \(link.destinationRange)") }
    }
    for range in entry.fieldRanges.values.joined() where !file.contains(range) {
        violations.append("a field at \(range)")
    }
    return violations
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
