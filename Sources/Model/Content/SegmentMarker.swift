/// The line under a heading of a generated file that says which piece of the source the heading is. It is a comment, which
/// no renderer of Markdown shows:
///
///     <!-- kb: deck 256 1f0c9a7be2d4 88b0f3a1c5e7 hidden -->
///     <!-- kb: captions t-740 1f0c9a7be2d4 88b0f3a1c5e7 cues 0/740 9/743 -->
public struct SegmentMarker: Sendable, Equatable {
    /// The sort of source: an entry may have several.
    public var family: String
    /// Of the piece in its source; without spaces.
    public var key: String
    /// Of the title and of the text as they were generated: who changed them by hand, changed these.
    public var titleHash: String
    public var textHash: String
    /// Not shown when the deck is.
    public var isHidden = false
    /// The source no longer has the piece, which was kept because somebody had worked on it or links to it.
    public var isGone = false
    /// Somebody and the source have both changed it, and nobody has said yet what stands.
    public var isInConflict = false
    public var cues: [Cue] = []

    public init(family: String, key: String, titleHash: String, textHash: String) {
        self.family = family
        self.key = key
        self.titleHash = titleHash
        self.textHash = textHash
    }

    /// Reads a whole line; nil when it is no marker.
    public init?(line: some StringProtocol) {
        guard line.utf8.starts(with: Self.start.utf8) else { return nil }
        let words = line.split(whereSeparator: { $0 == " " || $0 == "\r" })
        guard words.count >= 7, words.last == "-->" else { return nil }
        self.init(
            family: String(words[2]), key: String(words[3]), titleHash: String(words[4]), textHash: String(words[5]))
        let rest = words[6..<words.count - 1]
        isHidden = rest.contains("hidden")
        isGone = rest.contains("gone")
        isInConflict = rest.contains { $0 == Self.conflict }
        if let cues = rest.firstIndex(of: "cues") {
            self.cues = [Cue](written: rest[(cues + 1)...].joined(separator: " "))
        }
    }

    public var line: String {
        let words =
            ["<!-- kb:", family, key, titleHash, textHash] + (isHidden ? ["hidden"] : []) + (isGone ? ["gone"] : [])
            + (isInConflict ? [Self.conflict] : []) + (cues.isEmpty ? [] : ["cues", cues.text])
        return words.joined(separator: " ") + " -->"
    }

    /// How every marker begins.
    public static let start = "<!-- kb: "
    /// The word that is taken out once it is settled what stands.
    public static let conflict = "conflict"
}
