/// The front matter that one kind has over the common fields.
public enum Details: Sendable, Equatable {
    case runbook(RunbookFields)
    case practice
    case incident(IncidentFields)
    case talk(TalkFields)
    case video(TalkFields)
    case book(BookFields)
    case article(ArticleFields)
    case person(PersonFields)
    case event(EventFields)

    /// Of a talk or a video.
    public var talk: TalkFields? {
        switch self {
        case .talk(let fields), .video(let fields): fields
        default: nil
        }
    }

    /// Where what the entry is about is found online.
    public var url: String? {
        switch self {
        case .book(let fields): fields.url
        case .person(let fields): fields.url
        case .event(let fields): fields.url
        default: nil
        }
    }

    /// The people behind the entry: speakers or authors.
    public var people: [String] {
        switch self {
        case .talk(let fields), .video(let fields): fields.speakers
        case .book(let fields): fields.authors
        case .article(let fields): fields.authors
        case .incident(let fields): fields.authors
        case .runbook, .practice, .person, .event: []
        }
    }
}

public struct RunbookFields: Sendable, Equatable {
    /// The symptom that brings a reader here.
    public var trigger: String?
    public init() {}
}

public struct IncidentFields: Sendable, Equatable {
    public var organisation: String?
    /// A day, or a day and a time with its zone: `2012-08-01T13:30Z`.
    public var started: Moment?
    public var duration: Length?
    public var categories: [String] = []
    /// What was lost, in a few words: `six hours of writes, about 5,000 projects`.
    public var lost: String?
    /// Of the report.
    public var authors: [String] = []
    public init() {}
}

public struct TalkFields: Sendable, Equatable {
    public var speakers: [String] = []
    public var event: String?
    public var slides: String?
    public var video: String?
    public var duration: Seconds?
    /// How many slides the deck has.
    public var slideCount: Int?
    public init() {}
}

public struct BookFields: Sendable, Equatable {
    public var authors: [String] = []
    public var publisher: String?
    public var year: Int?
    public var isbn: String?
    public var url: String?
    public init() {}
}

public struct ArticleFields: Sendable, Equatable {
    public var authors: [String] = []
    public init() {}
}

public struct PersonFields: Sendable, Equatable {
    public var organisation: String?
    public var url: String?
    public init() {}
}

public struct EventFields: Sendable, Equatable {
    /// Where it was held: `Santa Clara, US`.
    public var place: String?
    public var url: String?
    public init() {}
}

/// A partial date, with a time of day when its source gives one.
public struct Moment: Sendable, Equatable, CustomStringConvertible {
    public var date: PartialDate
    /// `13:30Z` or `13:30+01:00`; only a full day can have one.
    public var time: String?

    /// Reads `2012-08-01` at any precision, or `2012-08-01T13:30Z` (RFC 3339 without seconds, which may be given).
    public init?(_ text: String) {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let day = parts.first, let date = PartialDate(day) else { return nil }
        self.date = date
        guard parts.count == 2 else { return }
        guard date.day != nil, Self.isTime(parts[1]) else { return nil }
        time = String(parts[1])
    }

    public var description: String { time.map { "\(date)T\($0)" } ?? date.description }

    private static func isTime(_ text: Substring) -> Bool {
        let zone = text.drop { $0 != "Z" && $0 != "+" && $0 != "-" }
        let clock = text.prefix(text.count - zone.count).split(separator: ":", omittingEmptySubsequences: false)
        let limits = [24, 60, 60]
        guard (2...3).contains(clock.count), zip(clock, limits).allSatisfy({ isTwoDigits($0, below: $1) })
        else { return false }
        if zone == "Z" { return true }
        let offset = zone.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        return offset.count == 2 && zip(offset, limits).allSatisfy { isTwoDigits($0, below: $1) }
    }

    private static func isTwoDigits(_ text: Substring, below limit: Int) -> Bool {
        text.utf8.count == 2 && text.isDigits && UInt8(text).map { Int($0) < limit } ?? false
    }
}
