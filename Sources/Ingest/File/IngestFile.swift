import Model

/// A generated file, `x.ingest.md`: what it says of its sources, and the text of each piece with its marker.
public struct IngestFile: Sendable, Equatable {
    public var facts = Facts()
    public var sources: [IngestSource] = []
    /// `kb 0.2.0`: another version may read the same source otherwise.
    public var tool = ""
    /// What somebody wrote before the first piece.
    public var preamble = ""
    public var segments: [FileSegment] = []

    public init() {}
}

extension IngestFile {
    /// Whether nobody has taken a piece out of the file, to get it anew.
    public func hasAllPieces(of source: IngestSource) -> Bool {
        segments.count { $0.marker.family == source.family && !$0.marker.isGone } >= source.pieces
    }
}

/// What a file was made from.
public struct IngestSource: Sendable, Equatable {
    /// The sort of source: an entry has at most one of each.
    public var family: String
    /// Paths from the root of the knowledge base.
    public var files: [String] = []
    /// Of each file, in hexadecimal digits.
    public var sha256: [String] = []
    /// The day it was read.
    public var retrieved: String = ""
    public var warnings: [IngestWarning] = []
    /// How many it has: a piece that somebody took out of the file is written again.
    public var pieces = 0

    public init(family: String) { self.family = family }
}

/// A piece of a source as it stands in the file.
public struct FileSegment: Sendable, Equatable {
    /// Nil for text before any heading.
    public var heading: FileHeading?
    public var marker: SegmentMarker
    /// Markdown without blank lines around it.
    public var text: String

    public init(heading: FileHeading?, marker: SegmentMarker, text: String) {
        self.heading = heading
        self.marker = marker
        self.text = text
    }

    /// What it was called when it was generated, and its text then, are those that it has now.
    public var hasEditedTitle: Bool { !marker.isGone && contentHash(heading?.title ?? "") != marker.titleHash }
    public var hasEditedText: Bool { contentHash(text) != marker.textHash }
    public var isEdited: Bool { hasEditedTitle || hasEditedText }
}

/// `## Slide 17: Title {#slide-17}` in its parts.
public struct FileHeading: Sendable, Equatable {
    public var level: Int
    /// `Slide 17` or `12:34`; nil for a section.
    public var label: String?
    /// In Markdown; empty where there is none.
    public var title: String
    public var anchor: String?

    public init(level: Int, label: String? = nil, title: String, anchor: String? = nil) {
        self.level = level
        self.label = label
        self.title = title
        self.anchor = anchor
    }

    public var line: String {
        let name =
            switch label {
            case let label? where title.isEmpty: label
            case let label? where label.hasPrefix("Slide "): "\(label): \(title)"
            case let label?: "\(label) \(title)"
            case nil: title
            }
        return String(repeating: "#", count: level) + " " + name + (anchor.map { " {#\($0)}" } ?? "")
    }

    /// Reads a line; nil when it is no heading. Letters are taken one by one: a space and a mark upon it look like one.
    public init?(line: some StringProtocol) {
        let letters = Array(line.unicodeScalars)
        let level = letters.prefix { $0 == "#" }.count
        guard (1...6).contains(level), level < letters.count, letters[level] == " " else { return nil }
        var rest = letters[level...].drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        var anchor: String?
        // As the reader of Markdown has it: an anchor has no braces in it.
        if rest.last == "}", let brace = rest.dropLast().lastIndex(where: { $0 == "{" || $0 == "}" }),
            rest[brace...].starts(with: "{#".unicodeScalars)
        {
            anchor = Self.text(rest[(brace + 2)...].dropLast())
            rest = rest[..<brace]
            while rest.last == " " { rest.removeLast() }
        }
        let (label, title) = Self.parted(rest)
        self.init(level: level, label: label, title: title, anchor: anchor)
    }

    private static func parted(_ name: ArraySlice<Unicode.Scalar>) -> (label: String?, title: String) {
        let words = name.split(separator: " ", maxSplits: 2).map(text)
        if let first = words.first, Seconds(clock: first) != nil {
            return (first, words.dropFirst().joined(separator: " "))
        }
        guard words.first == "Slide", words.count > 1 else { return (nil, text(name)) }
        let number = words[1].last == ":" ? String(words[1].dropLast()) : words[1]
        guard Int(number) != nil, words.count == 2 || words[1].last == ":" else { return (nil, text(name)) }
        return ("Slide \(number)", words.count > 2 ? words[2] : "")
    }

    private static func text(_ letters: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters)
        return String(text)
    }
}

/// Twelve hexadecimal digits that tell whether a text was changed. Nobody is kept out by them.
public func contentHash(_ text: String) -> String {
    let digits = String(fnv1a(text.utf8), radix: 16)
    return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(12))
}
