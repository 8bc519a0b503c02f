/// The unit of the knowledge base: what one heading holds up to the next one. It is found, opened and linked by itself.
public struct Passage: Sendable {
    /// Unique in its entry; empty for the text before the first heading.
    public var anchor: String
    /// The heading as plain text without slide number or time; empty for the first passage.
    public var title: String
    public var heading: [Inline]
    /// 2 to 6 as in the source; 0 for the first passage.
    public var level: Int
    public var place: Place?
    /// The outside address that the heading itself links to.
    public var url: String?
    public var blocks: [Block]
    /// The whole passage in the file, heading included.
    public var range: Range<Int>
    public var headingRange: Range<Int>
    /// The first of the blocks that were taken over from a source; nil for none. With 0 the whole passage was, and its
    /// ranges count in the generated file.
    public var ingestedFrom: Int?
    /// Another anchor that leads here, made of what the source itself calls the piece: it stays when the number changes.
    public var alias: String?
    /// Where in its words, as `blocks` give them, which second of the recording begins.
    public var cues: [Cue] = []

    public init(
        anchor: String, title: String, heading: [Inline], level: Int, place: Place? = nil, url: String? = nil,
        blocks: [Block], range: Range<Int>, headingRange: Range<Int>
    ) {
        self.anchor = anchor
        self.title = title
        self.heading = heading
        self.level = level
        self.place = place
        self.url = url
        self.blocks = blocks
        self.range = range
        self.headingRange = headingRange
    }

    /// Whether its heading names its place and nothing else: `## Slide 2`.
    public var isUntitled: Bool { place?.label == title }

    /// `Step 1: Confirm the split`; the title where it says the place already, or where there is none.
    public var placedTitle: String {
        guard let place, !isUntitled else { return title }
        return title.isEmpty ? place.label : "\(place.label): \(title)"
    }

    /// Whether it stands in the generated file.
    public var isIngested: Bool { ingestedFrom == 0 }

    /// A passage's place in the thing that its entry is about.
    public enum Place: Sendable, Hashable {
        /// Counted from 1 in the order of the runbook.
        case step(Int)
        /// As numbered in the deck.
        case slide(Int)
        /// From the start of the recording.
        case time(Seconds)

        /// `Step 6`, `Slide 17`, `12:34`.
        public var label: String {
            switch self {
            case .step(let number): "Step \(number)"
            case .slide(let number): "Slide \(number)"
            case .time(let seconds): seconds.clock
            }
        }
    }
}

extension [Passage] {
    /// Where the passage with this anchor stands, or else the one that the source calls so.
    public func position(at anchor: String) -> Int? {
        firstIndex { $0.anchor == anchor } ?? firstIndex { $0.alias == anchor }
    }
}

/// A footnote's text, in the order of first reference.
public struct Footnote: Sendable {
    public var label: String
    public var blocks: [Block]
    public init(label: String, blocks: [Block]) {
        self.label = label
        self.blocks = blocks
    }
}
