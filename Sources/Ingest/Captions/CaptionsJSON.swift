import Model

/// Captions of YouTube in its own form, `json3`: events with a start, and in them pieces of text with a distance from
/// it.
func readYouTubeCaptions(_ json: JSON) -> CaptionTrack {
    var track = CaptionTrack()
    for event in json["events"]?.items ?? [] {
        let pieces = event["segs"]?.items ?? []
        guard !pieces.isEmpty else { continue }
        guard let start = event["tStartMs"]?.double.flatMap({ recordingTime($0 / 1000) }) else {
            track.skipped += 1
            continue
        }
        var builder = CueLineBuilder()
        for piece in pieces {
            builder.time = piece["tOffsetMs"]?.double.flatMap { recordingTime($0 / 1000) }.map { start + $0 }
            builder.append(piece["utf8"]?.string ?? "")
        }
        let lines = builder.finish()
        let length = event["dDurationMs"]?.double.flatMap { recordingTime($0 / 1000) }
        let lastWord = lines.last?.words.last?.time ?? start
        if lines.isEmpty { continue }
        track.cues.append(TimedCue(start: start, end: max(lastWord, start + (length ?? 0)), lines: lines))
    }
    return track
}

/// A transcript of a podcast (Podcasting 2.0, `transcripts.md`: `startTime`, `endTime`, `body`, `speaker`) or of
/// Whisper (`start`, `end`, `text`).
func readTranscript(_ json: JSON) -> CaptionTrack {
    var track = CaptionTrack()
    track.language = json["language"]?.string.flatMap(languageTag)
    for part in json["segments"]?.items ?? [] {
        guard let start = (part["startTime"] ?? part["start"])?.double.flatMap(recordingTime) else {
            track.skipped += 1
            continue
        }
        let end = (part["endTime"] ?? part["end"])?.double.flatMap(recordingTime)
        if let end, end < start {
            track.skipped += 1
            continue
        }
        var builder = CueLineBuilder()
        let speaker = plainText(part["speaker"]?.string ?? "")
        if !speaker.isEmpty { builder.setSpeaker(speaker) }
        builder.append((part["body"] ?? part["text"])?.string ?? "")
        let lines = builder.finish()
        if !lines.isEmpty { track.cues.append(TimedCue(start: start, end: end ?? start, lines: lines)) }
    }
    return track
}

/// Milliseconds of seconds that a file gives; nil for what is no time of a recording.
func recordingTime(_ seconds: Double) -> Int? {
    guard seconds >= 0, seconds * 1000 < Double(longestRecording) else { return nil }
    return Int((seconds * 1000).rounded())
}
