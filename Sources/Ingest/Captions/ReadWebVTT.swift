/// Reads WebVTT (W3C Candidate Recommendation, 4 and 6): cues, and the title and language that a header may give.
///
/// Comments, styles and regions are left out. A text without a time, and a cue whose time cannot be read, are counted.
/// `X-TIMESTAMP-MAP` of HTTP Live Streaming is not applied: it maps to the clock of a stream that is not at hand.
func readWebVTT(_ text: [UInt8]) -> CaptionTrack {
    let lines = CaptionLines(text)
    var track = CaptionTrack()
    var reader = CueTextReader(bytes: lines.bytes, markup: .webVTT)
    var index = readHeader(lines, into: &track)
    while index < lines.ranges.count {
        let start = index
        // A line that holds a space does not end a cue.
        while index < lines.ranges.count, !lines.ranges[index].isEmpty { index += 1 }
        readBlock(lines, start..<index, with: &reader, into: &track)
        index += 1
    }
    return track
}

/// - Returns: the line that the first block may begin at.
private func readHeader(_ lines: CaptionLines, into track: inout CaptionTrack) -> Int {
    guard !lines.ranges.isEmpty, lines[0].starts(with: "WEBVTT".utf8) else { return 0 }
    let first = lines.text(0).dropFirst(6)
    if let dash = first.firstRange(of: " - ") {
        let title = plainText(String(first[dash.upperBound...]))
        track.title = title.isEmpty ? nil : title
    }
    var index = 1
    while index < lines.ranges.count, !lines.ranges[index].isEmpty, !isTimingLine(lines[index]) {
        let line = lines.text(index)
        if line.lowercased().hasPrefix("kind: chapters") { track.isOfChapters = true }
        if line.lowercased().hasPrefix("language:") {
            track.language = languageTag(String(line.dropFirst("language:".count)))
        }
        index += 1
    }
    // The line before a time is that cue's name.
    let hasNoBlankLine = index < lines.ranges.count && !lines.ranges[index].isEmpty
    return hasNoBlankLine && index > 1 ? index - 1 : index
}

private func readBlock(
    _ lines: CaptionLines, _ block: Range<Int>, with reader: inout CueTextReader, into track: inout CaptionTrack
) {
    let timings = block.filter { isTimingLine(lines[$0]) }
    guard let first = timings.first, first - block.lowerBound <= 1 || !isComment(lines[block.lowerBound]) else {
        let hasText = block.contains { !lines.isBlankLine($0) }
        if hasText, !isComment(lines[block.lowerBound]) { track.skipped += 1 }
        return
    }
    // Text and a time after it without a blank line between: the text has no time, but for the line of its name.
    if first - block.lowerBound > 1 { track.skipped += 1 }
    for (number, timing) in timings.enumerated() {
        let end = number + 1 < timings.count ? timings[number + 1] : block.upperBound
        guard let times = captionTimes(lines[timing]) else {
            track.skipped += 1
            continue
        }
        let id = number == 0 && timing > block.lowerBound ? lines.text(timing - 1) : ""
        let text = reader.lines(lines.ranges[timing + 1..<end])
        if text.isEmpty { continue }
        track.cues.append(TimedCue(start: times.start, end: times.end, id: id, lines: text))
    }
}

/// A comment, style or region; also the header of another file that was put behind.
private func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    ["NOTE", "STYLE", "REGION", "WEBVTT", "X-TIMESTAMP-MAP"].contains { word in
        guard line.starts(with: word.utf8) else { return false }
        let after = line.dropFirst(word.utf8.count).first
        return after.map { isBlank($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") } ?? true
    }
}
