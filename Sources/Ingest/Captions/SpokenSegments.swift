import Model

/// Speech as segments of at most about a minute, each where its maker, its speakers or its sentences divide it.
///
/// A chapter's first segment is of level 2 and begins where the chapter does; the others of a chapter are of level 3
/// and without a title. Of each second in which a word begins the segment's cues have the first.
///
/// - Parameters:
///   - utterances: In order of time.
///   - chapters: In order of time. One in which nothing is said has a segment without text.
func spokenSegments(_ utterances: [Utterance], chapters: [Chapter]) -> [Segment] {
    var builder = SpokenSegmentsBuilder(chapters: chapters)
    for utterance in divided(utterances, at: chapters) { builder.add(utterance) }
    return builder.finish()
}

/// Cuts utterances whose words have times where a chapter begins within them.
private func divided(_ utterances: [Utterance], at chapters: [Chapter]) -> [Utterance] {
    var parts: [Utterance] = []
    var next = 0
    for utterance in utterances {
        while next < chapters.count, chapters[next].start.count * 1000 <= utterance.start { next += 1 }
        parts += divided(utterance, at: chapters[next...])
    }
    // Where cues overlap, a part may begin after the next utterance does.
    let sorted = parts.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
    return sorted.map(\.element)
}

private func divided(_ utterance: Utterance, at chapters: ArraySlice<Chapter>) -> [Utterance] {
    guard let first = chapters.first, first.start.count * 1000 < utterance.end else { return [utterance] }
    var parts: [Utterance] = []
    var rest = chapters
    var part = utterance
    part.words = []
    for word in utterance.words {
        if let time = word.time, let chapter = rest.first, chapter.start.count * 1000 <= time, !part.words.isEmpty {
            parts.append(part)
            parts[parts.count - 1].end = time
            part = Utterance(start: time, end: utterance.end, words: [], continuesCue: true)
            rest = rest.drop { $0.start.count * 1000 <= time }
        }
        part.words.append(word)
    }
    return parts + [part]
}

private struct SpokenSegmentsBuilder {
    var chapters: ArraySlice<Chapter>
    private var segments: [Segment] = []
    private var paragraphs: [[String]] = []
    private var wordCount = 0
    /// When the segment's first word was said, and until when somebody spoke; in milliseconds.
    private var spokenFrom = 0
    private var spokenUntil = 0
    private var slide: Int?
    /// A chapter or a slide has begun: what follows its first segment is below it.
    private var isInChapter = false
    private var isInSlide = false
    private var sameSecond = 1

    init(chapters: [Chapter]) {
        self.chapters = chapters[...]
    }

    mutating func add(_ utterance: Utterance) {
        while let chapter = chapters.first, chapter.start.count * 1000 <= utterance.start {
            open(chapter)
        }
        if segments.isEmpty || isBreak(before: utterance) { open(utterance) }
        if wordCount == 0 { spokenFrom = utterance.start }
        slide = utterance.slide ?? slide
        if utterance.isTurn || paragraphs.isEmpty { paragraphs.append([]) }
        var second = utterance.start / 1000
        for (number, word) in utterance.words.enumerated() {
            second = max(second, (word.time ?? 0) / 1000)
            addCue(Cue(word: wordCount + number, second: second))
        }
        paragraphs[paragraphs.count - 1] += utterance.words.lazy.map(\.text)
        wordCount += utterance.words.count
        spokenUntil = max(spokenUntil, utterance.end)
    }

    mutating func finish() -> [Segment] {
        while let chapter = chapters.first { open(chapter) }
        close()
        return segments
    }

    private mutating func addCue(_ cue: Cue) {
        let last = segments.count - 1
        if let previous = segments[last].cues.last, previous.second >= cue.second { return }
        segments[last].cues.append(cue)
    }

    private func isBreak(before utterance: Utterance) -> Bool {
        guard wordCount > 0 else { return false }
        if let number = utterance.slide, number != slide { return true }
        if utterance.start - spokenUntil > 8000 { return true }
        let length = utterance.start - spokenFrom
        if utterance.isTurn, length >= 20_000 { return true }
        if utterance.continuesCue { return false }
        // Not for the last words of a chapter alone.
        if let next = chapters.first, next.start.count * 1000 - spokenFrom <= 65_000 { return false }
        return length >= 60_000 || length >= 45_000 && (endsSentence || utterance.end - spokenFrom > 60_000)
    }

    private var endsSentence: Bool {
        let end = paragraphs.last?.last?.reversed().first { !"\"'”’»)]".contains($0) }
        return end.map { ".?!…。？！".contains($0) } ?? false
    }

    private mutating func open(_ chapter: Chapter) {
        chapters.removeFirst()
        open(second: chapter.start.count, title: chapter.title, level: 2)
        isInChapter = true
    }

    private mutating func open(_ utterance: Utterance) {
        let shown = utterance.slide.flatMap { $0 == slide ? nil : "Slide \($0)" }
        let isBelow = isInChapter || isInSlide && shown == nil
        open(second: utterance.start / 1000, title: shown ?? "", level: isBelow ? 3 : 2)
        isInSlide = isInSlide || shown != nil
    }

    private mutating func open(second: Int, title: String, level: Int) {
        close()
        let isSame = segments.last?.place == .time(Seconds(second))
        sameSecond = isSame ? sameSecond + 1 : 1
        let key = "t-\(second)" + (isSame ? "-\(sameSecond)" : "")
        segments.append(Segment(key: key, title: title, place: .time(Seconds(second)), level: level, anchor: key))
    }

    private mutating func close() {
        guard let last = segments.indices.last else { return }
        segments[last].text = .blocks(paragraphs.map { .paragraph([.text($0.joined(separator: " "))]) })
        paragraphs = []
        wordCount = 0
    }
}
