/// A cue of a captions file: some lines of text that are shown for a while. Times are milliseconds from the start.
struct TimedCue: Sendable, Equatable {
    var start: Int
    var end: Int
    /// As the file names it; empty where it does not.
    var id = ""
    var lines: [CueLine]

    var wordCount: Int { lines.reduce(0) { $0 + $1.words.count } }
}

/// A line of a cue, or the part of it that one speaker says. It has at least one word.
struct CueLine: Sendable, Equatable {
    var words: [CueWord]
    /// As the markup says; a name that is written in the text is not looked for here.
    var speaker: String?
    /// Times stand within it: it is said now, not a line from before that is still shown.
    var hasTimes = false
}

struct CueWord: Sendable, Equatable {
    var text: String
    /// In milliseconds, where the word has a time of its own.
    var time: Int?
}

/// What a captions file holds.
struct CaptionTrack: Sendable, Equatable {
    /// In the order of the file.
    var cues: [TimedCue] = []
    /// Cues without a readable time, and texts without any.
    var skipped = 0
    /// It says so itself.
    var isOfChapters = false
    var title: String?
    var language: String?
    var warnings: [IngestWarning] = []
}

/// Longer recordings are taken for broken times: 1000 hours, in milliseconds.
let longestRecording = 1000 * 3600 * 1000
