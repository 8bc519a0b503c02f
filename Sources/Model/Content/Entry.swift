/// One file of content, read and typed, its links not yet followed.
public struct Entry: Sendable {
    public var id: EntryID
    public var kind: Kind
    public var fields: CommonFields
    public var details: Details
    /// In the order of the text. The first has an empty anchor and stands for the entry: the text before any heading.
    public var passages: [Passage]
    public var footnotes: [Footnote]
    public var links: [WrittenLink]
    /// Where the values of the front matter stand in the file: one range for a text, one for each item of a list.
    public var fieldRanges: [String: [Range<Int>]]
    public var source: SourceText
    /// What was taken over from a source; it is part of the passages.
    public var ingested: IngestedText?

    public init(
        id: EntryID, kind: Kind, fields: CommonFields, details: Details, passages: [Passage],
        footnotes: [Footnote] = [], links: [WrittenLink] = [], fieldRanges: [String: [Range<Int>]] = [:],
        source: SourceText, ingested: IngestedText? = nil
    ) {
        self.id = id
        self.kind = kind
        self.fields = fields
        self.details = details
        self.passages = passages
        self.footnotes = footnotes
        self.links = links
        self.fieldRanges = fieldRanges
        self.source = source
        self.ingested = ingested
    }

    /// The file that a passage stands in.
    public func text(of passage: Passage) -> SourceText { passage.isIngested ? ingested?.source ?? source : source }

    /// The file that a link stands in.
    public func text(of link: WrittenLink) -> SourceText { link.isIngested ? ingested?.source ?? source : source }

    /// How much of what was taken over may be shown to others.
    public var publishing: Publishing {
        if let given = fields.publishing { return given }
        if ingested?.isWithheld ?? false { return .link }
        return Publishing(licence: fields.licence ?? ingested?.licence)
    }

    public var title: String { fields.title }

    /// By its anchor, or by the source's own name for it.
    public func passage(at anchor: String) -> Passage? { passages.position(at: anchor).map { passages[$0] } }

    /// Whether the passage's title says enough without the entry's: a step, a slide, a minute or a chapter; not "Evidence".
    public func isNamed(_ passage: Passage) -> Bool {
        passage.place != nil || (kind == .book && !passage.title.isEmpty)
    }

    /// The place of a field's value, or of one item of its list; the start of the file when the field is not there.
    public func span(ofField name: String, item: Int = 0) -> SourceSpan {
        let ranges = fieldRanges[name] ?? []
        return source.span(ranges.indices.contains(item) ? ranges[item] : 0..<min(3, source.bytes.count))
    }
}

/// The front matter that every kind has.
public struct CommonFields: Sendable, Equatable {
    public var title = ""
    public var date: PartialDate?
    public var tags: [String] = []
    public var summary: String?
    /// Other words for the entry: searched, and shown as such.
    public var aliases: [String] = []
    public var source: String?
    public var archive: String?
    public var licence: String?
    /// The body is the source's own text, such as a transcript, and not ours: its licence must allow that.
    public var isFullText = false
    /// How much of what was taken over is published, where that is not what the licence says.
    public var publishing: Publishing?
    public var retrieved: PartialDate?
    public var owner: String?
    public var reviewed: PartialDate?
    public var reviewEvery: ReviewInterval?
    public var isDraft = false
    /// Ids that the entry had before.
    public var redirects: [EntryID] = []

    public init() {}
}
