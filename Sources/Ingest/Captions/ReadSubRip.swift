/// Reads SubRip, which has no specification: a number, a line of times, lines of text, a blank line. The number may be
/// missing, and the blank line; one within a text does not end it.
func readSubRip(_ text: [UInt8]) -> CaptionTrack {
    let lines = CaptionLines(text)
    var track = CaptionTrack()
    var reader = CueTextReader(bytes: lines.bytes, markup: .subRip)
    let timings = lines.ranges.indices.filter { isTimingLine(lines[$0]) }
    let head = timings.first.map { index(lines, before: $0, after: nil) == nil ? $0 : $0 - 1 } ?? lines.ranges.count
    if lines.ranges.indices.prefix(head).contains(where: { !lines.isBlankLine($0) }) { track.skipped += 1 }
    var number: Int?
    for (place, timing) in timings.enumerated() {
        let own = index(lines, before: timing, after: number)
        number = own ?? number.map { $0 + 1 }
        guard let times = captionTimes(lines[timing]) else {
            track.skipped += 1
            continue
        }
        var end = place + 1 < timings.count ? timings[place + 1] : lines.ranges.count
        if place + 1 < timings.count, index(lines, before: end, after: number) != nil { end -= 1 }
        let text = reader.lines(lines.ranges[timing + 1..<max(timing + 1, end)])
        if text.isEmpty { continue }
        track.cues.append(
            TimedCue(start: times.start, end: times.end, id: own.map { String($0) } ?? "", lines: text))
    }
    return track
}

/// The number of a cue in the line before its times. Directly below text it is one only where it is the next in order.
private func index(_ lines: CaptionLines, before timing: Int, after previous: Int?) -> Int? {
    guard timing > 0 else { return nil }
    let line = trimmed(lines[timing - 1])
    guard !line.isEmpty, line.allSatisfy(isDigit), let number = Int(String(decoding: line, as: UTF8.self)) else {
        return nil
    }
    let isApart = timing == 1 || lines.isBlankLine(timing - 2)
    return isApart || previous.map { number == $0 + 1 } ?? false ? number : nil
}
