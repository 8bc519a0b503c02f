/// What an entry is. The folder that holds its file says it.
public enum Kind: String, CaseIterable, Sendable, Hashable {
    case runbook, practice, incident, talk, video, book, article, person, event

    /// The folder under `Content/` and in the site.
    public var folder: String {
        switch self {
        case .runbook: "runbooks"
        case .practice: "practices"
        case .incident: "incidents"
        case .talk: "talks"
        case .video: "videos"
        case .book: "books"
        case .article: "articles"
        case .person: "people"
        case .event: "events"
        }
    }

    /// Entries of this kind gather those that name them: a person their talks, an event its talks.
    public var gathersByName: Bool { self == .person || self == .event }

    /// One entry of this kind, as a word in a sentence.
    public var singular: String { rawValue }

    /// The heading over a list of this kind.
    public var plural: String {
        switch self {
        case .runbook: "Runbooks"
        case .practice: "Practices"
        case .incident: "Incidents"
        case .talk: "Talks"
        case .video: "Videos"
        case .book: "Books"
        case .article: "Articles"
        case .person: "People"
        case .event: "Events"
        }
    }

    public init?(folder: some StringProtocol) {
        guard let kind = Kind.allCases.first(where: { $0.folder == folder }) else { return nil }
        self = kind
    }

    /// The kind of the entry with this id, by its folder.
    public init?(entry id: EntryID) {
        self.init(folder: id[..<(id.utf8.firstIndex(of: UInt8(ascii: "/")) ?? id.endIndex)])
    }
}
