import Model

extension FieldReader {
    mutating func commonFields() -> CommonFields {
        var fields = CommonFields()
        let title = text("title")
        require("title", title)
        fields.title = title ?? "Untitled"
        fields.date = date("date")
        fields.tags = texts("tags")
        fields.summary = text("summary")
        fields.aliases = texts("aliases")
        fields.source = address("source")
        fields.archive = address("archive")
        fields.licence = text("licence")
        fields.isFullText = flag("full_text")
        fields.publishing = parsed("publish", wanted: "full, excerpt or link", example: "link") {
            Publishing(rawValue: $0)
        }
        fields.retrieved = date("retrieved")
        fields.owner = text("owner")
        fields.reviewed = date("reviewed")
        fields.reviewEvery = parsed("review_every", wanted: "an interval", example: "6 months") { ReviewInterval($0) }
        fields.isDraft = flag("draft")
        fields.redirects = texts("redirects")
        return fields
    }

    mutating func details(of kind: Kind) -> Details {
        switch kind {
        case .runbook: .runbook(runbookFields())
        case .practice: .practice
        case .incident: .incident(incidentFields())
        case .talk: .talk(talkFields())
        case .video: .video(talkFields())
        case .book: .book(bookFields())
        case .article: .article(articleFields())
        case .person: .person(personFields())
        case .event: .event(eventFields())
        }
    }

    private mutating func runbookFields() -> RunbookFields {
        var fields = RunbookFields()
        fields.trigger = text("trigger")
        return fields
    }

    private mutating func incidentFields() -> IncidentFields {
        var fields = IncidentFields()
        fields.organisation = text("organisation")
        fields.started = parsed(
            "started", .badDate, wanted: "a date or a moment", example: "2012-08-01T13:30Z",
            meant: { Moment.meant(by: $0)?.description }
        ) { Moment($0) }
        fields.duration = parsed(
            "duration", wanted: "a length of time", example: "18 h 30 min, about 2 h or at least 3 d"
        ) { Length($0) }
        fields.categories = texts("categories")
        fields.lost = text("lost")
        fields.authors = texts("authors")
        return fields
    }

    private mutating func talkFields() -> TalkFields {
        var fields = TalkFields()
        fields.speakers = texts("speakers")
        fields.event = text("event")
        fields.slides = address("slides")
        fields.video = address("video")
        fields.duration = length("duration")
        fields.slideCount = parsed("slide_count", wanted: "a number of slides", example: "48") { text in
            Int(text).flatMap { $0 > 0 && !text.hasPrefix("+") ? $0 : nil }
        }
        return fields
    }

    private mutating func bookFields() -> BookFields {
        var fields = BookFields()
        fields.authors = texts("authors")
        fields.publisher = text("publisher")
        fields.year = parsed("year", .badDate, wanted: "a year", example: "2013") {
            PartialDate($0).flatMap { $0.month == nil ? $0.year : nil }
        }
        fields.isbn = text("isbn")
        fields.url = address("url")
        return fields
    }

    private mutating func articleFields() -> ArticleFields {
        var fields = ArticleFields()
        fields.authors = texts("authors")
        return fields
    }

    private mutating func personFields() -> PersonFields {
        var fields = PersonFields()
        fields.organisation = text("organisation")
        fields.url = address("url")
        return fields
    }

    private mutating func eventFields() -> EventFields {
        var fields = EventFields()
        fields.place = text("place")
        fields.url = address("url")
        return fields
    }
}

/// The kinds that have a field, for a reader who wrote it in the wrong one.
func kindsWithField(_ name: String) -> [Kind] {
    let owners: [String: [Kind]] = [
        "trigger": [.runbook],
        "organisation": [.incident, .person], "started": [.incident], "categories": [.incident],
        "lost": [.incident],
        "duration": [.incident, .talk, .video],
        "slide_count": [.talk, .video], "speakers": [.talk, .video], "event": [.talk, .video],
        "slides": [.talk, .video], "video": [.talk, .video],
        "authors": [.book, .article, .incident],
        "publisher": [.book], "year": [.book], "isbn": [.book], "url": [.book, .person, .event],
        "place": [.event],
    ]
    return owners[name] ?? []
}
