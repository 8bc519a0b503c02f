/// What a tool took over from a source into the file beside an entry's own, `x.ingest.md` beside `x.md`.
public struct IngestedText: Sendable, Equatable {
    /// The generated file: ranges of what came from it count in its bytes.
    public var source: SourceText
    /// As the source names it; the entry's own `licence` stands above it.
    public var licence: String?
    /// Whether the source's maker forbids to take text out of it, whatever its licence is.
    public var isWithheld: Bool
    /// Labels of the footnotes that came with it.
    public var footnotes: Set<String>
    /// Of slides, by their numbers.
    public var pictures: [Int: SlidePicture] = [:]

    public init(
        source: SourceText, licence: String? = nil, isWithheld: Bool = false, footnotes: Set<String> = []
    ) {
        self.source = source
        self.licence = licence
        self.isWithheld = isWithheld
        self.footnotes = footnotes
    }
}

/// A picture of a slide, in the folder `x.ingest/` beside the entry's file.
public struct SlidePicture: Sendable, Equatable {
    /// From `Content`, and from the site's root.
    public var path: String
    /// In pixels.
    public var width: Int
    public var height: Int

    public init(path: String, width: Int, height: Int) {
        self.path = path
        self.width = width
        self.height = height
    }
}

/// From its `word`-th word on (from 0; words are what space parts), a text is spoken at or after this second.
public struct Cue: Sendable, Equatable {
    public var word: Int
    public var second: Int

    public init(word: Int, second: Int) {
        self.word = word
        self.second = second
    }
}

extension [Cue] {
    /// The second at which a word is spoken; nil before the first cue.
    public func second(ofWord word: Int) -> Int? { last { $0.word <= word }?.second }

    /// `0/754 9/757`: as cues are kept in a file and in the index.
    public var text: String { map { "\($0.word)/\($0.second)" }.joined(separator: " ") }

    /// Reads `text`; what is no cue in it is passed over.
    public init(written text: some StringProtocol) {
        self = text.split(separator: " ").compactMap { part in
            let numbers = part.split(separator: "/").compactMap { Int($0) }
            return numbers.count == 2 ? Cue(word: numbers[0], second: numbers[1]) : nil
        }
    }
}
