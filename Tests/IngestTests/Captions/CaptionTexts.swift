import Model

@testable import Ingest

extension CaptionTrack {
    /// `1000-2000 first line / second line` for each cue.
    var lines: [String] {
        cues.map { cue in
            let lines = cue.lines.map { $0.words.map(\.text).joined(separator: " ") }
            return "\(cue.start)-\(cue.end) " + lines.joined(separator: " / ")
        }
    }
}

extension Segment {
    /// `## t-61 Title: words`, a paragraph after `¶`.
    var line: String {
        guard case .blocks(let blocks) = text else { return "no blocks" }
        let words = blocks.map { [$0].plainText }.joined(separator: " ¶ ")
        return String(repeating: "#", count: level) + " \(key) \(title): \(words)"
    }
}

/// The second at which a search hit of these words opens: of the last cue at or before the first of them.
func second(of words: String, in segments: [Segment]) -> Int? {
    let wanted = words.split(separator: " ").map(String.init)
    for segment in segments {
        guard case .blocks(let blocks) = segment.text else { continue }
        let all = blocks.plainText.split(whereSeparator: \.isWhitespace).map(String.init)
        for start in all.indices where all[start...].starts(with: wanted) {
            return segment.cues.last { $0.word <= start }?.second
        }
    }
    return nil
}

func inputFile(_ name: String, _ text: String) -> InputFile {
    InputFile(name: name, bytes: Array(text.utf8), path: name)
}
