/// Words that are spoken in one go: what a cue says, or one speaker in it.
struct Utterance: Sendable, Equatable {
    /// In milliseconds.
    var start: Int
    var end: Int
    var words: [CueWord]
    /// Another than before begins to speak.
    var isTurn = false
    /// It goes on in the cue of the utterance before.
    var continuesCue = false
    /// The cue is named after a slide that is shown with it.
    var slide: Int?
}

/// What is said, each word once, in order of time.
func utterances(of cues: [TimedCue]) -> [Utterance] {
    let sorted = cues.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
    var once: [TimedCue] = []
    // Streams are cut into files, and a cue on the cut is in both.
    for (_, cue) in sorted where cue != once.last && !cue.lines.isEmpty { once.append(cue) }
    for index in once.indices { once[index].forgetTimesOutside() }
    var speaker: String?
    return unrolled(once).flatMap { utterances(in: $0, speaker: &speaker) }
}

private func utterances(in cue: TimedCue, speaker: inout String?) -> [Utterance] {
    var found: [Utterance] = []
    for line in cue.lines {
        for (number, part) in parts(of: line.words).enumerated() {
            var part = part
            if number == 0, line.speaker != speaker {
                speaker = line.speaker
                part.isTurn = true
                if let name = line.speaker { part.words = named(name, part.words) }
            }
            guard !part.words.isEmpty else { continue }
            if let last = found.indices.last, !part.isTurn {
                found[last].words += part.words
                continue
            }
            let start = part.words.first?.time.map { max($0, cue.start) } ?? cue.start
            found.append(
                Utterance(
                    start: start, end: max(start, cue.end), words: part.words, isTurn: part.isTurn,
                    continuesCue: !found.isEmpty, slide: found.isEmpty ? slideNumber(cue.id) : nil))
        }
    }
    return found
}

/// The words after the speaker's name, unless the text says it already.
private func named(_ name: String, _ words: [CueWord]) -> [CueWord] {
    let label = name.hasSuffix(":") ? name : name + ":"
    let prefix = label.split(separator: " ").map(String.init)
    if words.prefix(prefix.count).map(\.text) == prefix { return words }
    return prefix.map { CueWord(text: $0, time: words.first?.time) } + words
}

private struct SpokenPart {
    var words: [CueWord]
    var isTurn = false
}

/// A line at its changes of speaker. `>>` marks one in captions for the deaf (CTA-608); the break then says it instead.
private func parts(of words: [CueWord]) -> [SpokenPart] {
    var parts = [SpokenPart(words: [])]
    for word in words {
        guard word.text.hasPrefix(">>") else {
            parts[parts.count - 1].words.append(word)
            continue
        }
        let rest = String(word.text.drop { $0 == ">" })
        parts.append(SpokenPart(words: rest.isEmpty ? [] : [CueWord(text: rest, time: word.time)], isTurn: true))
    }
    if parts[0].words.isEmpty { parts.removeFirst() }
    if let first = parts.first, startsWithName(first.words) { parts[0].isTurn = true }
    return parts
}

/// Whether the words begin with a speaker's name as transcripts have it, `ANNA:` or `Dr. Anna Smith:`.
private func startsWithName(_ words: [CueWord]) -> Bool {
    guard let last = words.prefix(4).firstIndex(where: { $0.text.hasSuffix(":") || $0.text.hasSuffix("：") }) else {
        return false
    }
    let name = words[...last].map(\.text)
    guard name.reduce(0, { $0 + $1.utf8.count }) <= 40, name != [":"] else { return false }
    return name.allSatisfy { word in
        guard let first = word.unicodeScalars.first else { return false }
        return first.properties.isUppercase || "([#:0123456789".unicodeScalars.contains(first)
    } && name[0].unicodeScalars.contains { $0.properties.isUppercase }
}

/// 17 of `slide-17`: so W3C names the cues of talks that are shown beside their slides.
private func slideNumber(_ id: String) -> Int? {
    let name = id.lowercased()
    guard name.hasPrefix("slide") else { return nil }
    let digits = name.dropFirst(5).drop { "-_ #".contains($0) }
    guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit) else { return nil }
    return Int(digits)
}

extension TimedCue {
    /// A word is not said when its cue is not shown.
    fileprivate mutating func forgetTimesOutside() {
        for line in lines.indices where lines[line].hasTimes {
            for word in lines[line].words.indices {
                guard let time = lines[line].words[word].time, time < start || time > end else { continue }
                lines[line].words[word].time = nil
            }
        }
    }
}
