import Model

/// Chapters as JSON has them: yt-dlp's with `start_time`, those of Podcasting 2.0 (`chapters/jsonChapters.md`) with
/// `startTime`. One without a title or a readable start is left out with a warning.
func readChapters(_ json: JSON, warnings: inout [IngestWarning]) -> [Chapter] {
    var chapters: [Chapter] = []
    for (index, item) in json.items.enumerated() {
        // Of a podcast's: a picture or a link that is shown meanwhile, no part of the contents.
        if case .bool(false) = item["toc"] ?? .null { continue }
        let title = plainText(item["title"]?.string ?? "")
        // yt-dlp names so what stands before the first chapter.
        if title.hasPrefix("<Untitled Chapter") { continue }
        let start = (item["start_time"] ?? item["startTime"])?.double.flatMap(recordingTime)
        guard let start, !title.isEmpty, chapters.count < mostChapters else {
            let why =
                start == nil
                ? "it has no readable start" : title.isEmpty ? "it has no title" : "there are more than \(mostChapters)"
            warnings.append(IngestWarning("chapter-skipped", "chapter \(index + 1) was left out: \(why)"))
            // Of too many, the first tells.
            if chapters.count >= mostChapters { break }
            continue
        }
        chapters.append(Chapter(start: Seconds(start / 1000), title: title))
    }
    return inOrder(chapters)
}

/// The titles of a captions file whose cues are chapters (WebVTT, 2.7: the kind `chapters`).
func chapters(of track: CaptionTrack) -> [Chapter] {
    let titled = track.cues.prefix(mostChapters).map { cue in
        let title = cue.lines.flatMap { $0.words.map(\.text) }.joined(separator: " ")
        return Chapter(start: Seconds(cue.start / 1000), title: title)
    }
    return inOrder(titled)
}

/// Chapters that a description lists, by the rule of YouTube: lines that begin with a time, at least three, the first
/// at 0:00, each later than the one before. Times elsewhere in a text make none.
func chapters(inDescription text: String) -> [Chapter] {
    var chapters: [Chapter] = []
    for line in text.split(whereSeparator: \.isNewline) {
        guard let chapter = listedChapter(line) else { continue }
        if let last = chapters.last, last.start >= chapter.start { return [] }
        chapters.append(chapter)
    }
    guard chapters.count >= 3, chapters.count <= mostChapters, chapters[0].start.count == 0 else { return [] }
    return chapters
}

/// Whether a line is one of a list of chapters.
func isChapterLine(_ line: String) -> Bool { listedChapter(line[...]) != nil }

private let mostChapters = 2000

/// `0:00 Intro`, `- 00:00 – Intro`, `(1:02:03) Intro`, `[0:00-1:30] Intro`.
private func listedChapter(_ line: Substring) -> Chapter? {
    let isMark = { (character: Character) in character.isWhitespace || "-–—•*·([▶►‣>|".contains(character) }
    let isSeparator = { (character: Character) in character.isWhitespace || "-–—•·)]|:~→".contains(character) }
    let isOfTime = { (character: Character) in character.isASCII && character.isNumber || character == ":" }
    let line = line.prefix(500).drop(while: isMark)
    var time = line.prefix(while: isOfTime)
    while time.last == ":" { time.removeLast() }
    guard let start = Seconds(clock: time) else { return nil }
    var rest = line[time.endIndex...]
    guard let next = rest.first, isSeparator(next) else { return nil }
    rest = rest.drop(while: isSeparator)
    // When it ends may follow.
    let end = rest.prefix(while: isOfTime)
    if Seconds(clock: end) != nil { rest = rest[end.endIndex...].drop(while: isSeparator) }
    let title = plainText(String(rest))
    return title.isEmpty ? nil : Chapter(start: start, title: title)
}

private func inOrder(_ chapters: [Chapter]) -> [Chapter] {
    let sorted = chapters.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
    return sorted.map(\.element)
}

/// On one line, without what nobody sees.
func plainText(_ text: String) -> String {
    var builder = CueLineBuilder()
    builder.append(text)
    return builder.finish().flatMap { $0.words.map(\.text) }.joined(separator: " ")
}
