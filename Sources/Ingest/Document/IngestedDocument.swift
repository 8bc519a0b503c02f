import Model

/// What one source turned out to be: facts about it, and its text in pieces that can each be found and linked.
public struct IngestedDocument: Sendable, Equatable {
    public var family: Family
    public var facts: Facts
    /// In reading order.
    public var segments: [Segment]
    public var warnings: [IngestWarning]

    /// What sort of source it is. An entry may have one of each: a talk its deck and its captions.
    public enum Family: String, Sendable, CaseIterable { case deck, captions, book, page, note, feed }

    public init(
        _ family: Family, facts: Facts = Facts(), segments: [Segment] = [], warnings: [IngestWarning] = []
    ) {
        self.family = family
        self.facts = facts
        self.segments = segments
        self.warnings = warnings
    }
}

/// What a source says of itself. What it does not say is left out.
public struct Facts: Sendable, Equatable {
    public var title: String?
    public var subtitle: String?
    /// Authors of a text, speakers of a talk.
    public var people: [String] = []
    /// As it is written in the source: a day, or less exact. Never a guess.
    public var date: PartialDate?
    /// The address of the original.
    public var url: String?
    public var licence: String?
    public var language: String?
    public var organisation: String?
    public var event: String?
    public var publisher: String?
    public var isbn: String?
    public var summary: String?
    public var tags: [String] = []
    public var categories: [String] = []
    public var aliases: [String] = []
    /// What a note names between `[[` and `]]`: other notes, which need not be there.
    public var links: [String] = []
    /// Of a recording.
    public var duration: Seconds?
    /// Of a deck, hidden ones included.
    public var slideCount: Int?
    /// Numbers of the slides that are hidden.
    public var hiddenSlides: [Int] = []
    /// Of a book: the entries of its table of contents, and how deep they are nested.
    public var contentsCount: Int?
    public var contentsDepth: Int?
    /// Of a book: the files of its reading order.
    public var spineCount: Int?
    /// Of a recording, as its maker divided it.
    public var chapters: [Chapter] = []
    /// False when the file itself forbids that its text is copied, whatever its licence.
    public var mayPublish = true
    /// Of a feed's item that names a transcript beside it.
    public var transcript: String?
    /// Of an incident's page on a status site, in its order.
    public var updates: [StatusUpdate] = []

    public init() {}
}

/// What a status site said of an incident at one moment.
public struct StatusUpdate: Sendable, Equatable {
    /// As it is written there: `Resolved`.
    public var status: String
    /// Since 1970, in UTC; nil when the page gives no exact time.
    public var unixMilliseconds: Int?
    public init(status: String, unixMilliseconds: Int?) {
        self.status = status
        self.unixMilliseconds = unixMilliseconds
    }
}

public struct Chapter: Sendable, Equatable {
    public var start: Seconds
    public var title: String
    public init(start: Seconds, title: String) {
        self.start = start
        self.title = title
    }
}

/// A piece of a source: a slide, some seconds of speech, a section.
public struct Segment: Sendable, Equatable {
    /// Names the piece in its source, and stays the same when other pieces come and go: a slide's id, a cue's second, a
    /// file's name with its fragment. Several may have one where all that a source says is their title.
    public var key: String
    /// Plain text; empty for a slide or a stretch of speech without one.
    public var title: String
    public var place: Passage.Place?
    /// Of its heading: 2 for a slide, a chapter of speech, a part of a book; up to 6.
    public var level: Int
    /// Nil: made from the title.
    public var anchor: String?
    public var text: SegmentText
    /// What a speaker notes under a slide.
    public var notes: [Block]
    /// The deck does not show it.
    public var isHidden: Bool
    /// Where in its words which second begins.
    public var cues: [Cue]
    /// The outside address of this very piece.
    public var url: String?

    public init(
        key: String, title: String = "", place: Passage.Place? = nil, level: Int = 2, anchor: String? = nil,
        text: SegmentText = .blocks([]), notes: [Block] = [], isHidden: Bool = false, cues: [Cue] = [],
        url: String? = nil
    ) {
        self.key = key
        self.title = title
        self.place = place
        self.level = level
        self.anchor = anchor
        self.text = text
        self.notes = notes
        self.isHidden = isHidden
        self.cues = cues
        self.url = url
    }
}

/// The text of a segment.
public enum SegmentText: Sendable, Equatable {
    case blocks([Block])
    /// Of a source that is Markdown already: it is kept as it stands, but for what kb could not read or show.
    case markdown(String)
}

/// Something that was left out, changed or guessed, or that looks wrong in the source.
public struct IngestWarning: Sendable, Hashable {
    /// Stable, for programs: `encoding-guessed`.
    public var code: String
    /// One sentence without a full stop that names the place: `slide 7: the chart 'x' has no values`.
    public var message: String
    public init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}

/// Why a source is not read at all: a phrase that follows its name: `a part grows to more than 64 MiB when it is unpacked`.
public struct IngestRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    public var description: String
    public init(_ description: String) { self.description = description }
}
