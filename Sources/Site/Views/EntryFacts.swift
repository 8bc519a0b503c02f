import Model
import Templates

/// The plate of facts under an entry's title.
func factPlate(_ page: EntryView) -> Value {
    .list((kindFacts(page) + commonFacts(page)).map(\.value))
}

private func kindFacts(_ page: EntryView) -> [Fact] {
    let words = page.words
    let facts: [Fact?] =
        switch page.entry.details {
        case .runbook: [Fact(words["fact-steps"], String(page.entry.steps.count))]
        case .practice: []
        case .incident(let fields): incidentFacts(fields, page)
        case .talk(let fields), .video(let fields): recordingFacts(fields, page)
        case .book(let fields):
            [
                people(fields.authors, "fact-author", page),
                fields.publisher.map { Fact(words["fact-publisher"], $0) },
                fields.year.map { Fact(words["fact-year"], String($0)) },
                fields.isbn.map { Fact(words["fact-isbn"], $0) }, Fact(words["fact-read"], outside: fields.url),
            ]
        case .article(let fields): [people(fields.authors, "fact-author", page)]
        case .person(let fields):
            [organisation(fields.organisation, page), Fact(words["fact-online"], outside: fields.url)]
        case .event(let fields):
            [
                fields.place.map { Fact(words["fact-place"], $0) }, Fact(words["fact-online"], outside: fields.url),
            ]
        }
    return facts.compactMap { $0 }
}

/// When, how long, what was lost, whose and of what sort.
private func incidentFacts(_ fields: IncidentFields, _ page: EntryView) -> [Fact?] {
    let words = page.words
    let when = fields.started.map(words.moment) ?? page.entry.fields.date.map(words.date)
    let categories = fields.categories.map { category in
        Fact.Item(
            text: category.replacing("-", with: " "), href: "\(page.root)categories/\(slug(for: category)).html")
    }
    return [
        when.map { Fact(words["fact-when"], $0) },
        fields.duration.map { Fact(words["fact-lasted"], words.length($0)) },
        fields.lost.map { Fact(words["fact-lost"], $0) }, organisation(fields.organisation, page),
        people(fields.authors, "fact-author", page),
        categories.isEmpty
            ? nil : Fact(words[categories.count == 1 ? "fact-category" : "fact-categories"], items: categories),
    ]
}

private func recordingFacts(_ fields: TalkFields, _ page: EntryView) -> [Fact?] {
    let words = page.words
    let event = fields.event.map { name in
        Fact.Item(text: name, href: page.root + namePage(name, .event, in: page.library))
    }
    return [
        people(fields.speakers, "fact-speaker", page), event.map { Fact(words["fact-event"], items: [$0]) },
        fields.duration.map { Fact(words["fact-length"], $0.clock) },
        Fact(words["fact-video"], outside: fields.video, plays: fields.video.flatMap(embedAddress) != nil),
        Fact(words["fact-slides"], outside: fields.slides),
    ]
}

/// - Parameter name: Of the word for one of them; that for several ends in `s`.
private func people(_ names: [String], _ name: String, _ page: EntryView) -> Fact? {
    guard !names.isEmpty else { return nil }
    return Fact(
        page.words[names.count == 1 ? name : name + "s"],
        items: names.map { Fact.Item(text: $0, href: page.root + namePage($0, .person, in: page.library)) })
}

/// Only incidents are gathered by organisation.
private func organisation(_ name: String?, _ page: EntryView) -> Fact? {
    guard let name else { return nil }
    let href = page.entry.kind == .incident ? "\(page.root)organisations/\(slug(for: name)).html" : nil
    return Fact(page.words["fact-organisation"], items: [Fact.Item(text: name, href: href)])
}

/// Why the page has less of the source than its writers have.
private func sourceText(_ page: EntryView) -> Fact? {
    guard page.entry.isPartlyPrivate else { return nil }
    return Fact(page.words["fact-text"], page.words["text-\(page.entry.publishing.rawValue)"])
}

private func commonFacts(_ page: EntryView) -> [Fact] {
    let (fields, words) = (page.entry.fields, page.words)
    let facts: [Fact?] = [
        page.entry.kind == .incident ? nil : fields.date.map { Fact(words["fact-date"], words.date($0)) },
        Fact(words["fact-source"], outside: source(of: page.entry)),
        Fact(words["fact-archived"], outside: fields.archive),
        (fields.licence ?? page.entry.ingested?.licence).map { Fact(words["fact-licence"], $0) },
        sourceText(page),
        fields.owner.map { Fact(words["fact-owner"], $0) },
        fields.reviewed.map { Fact(words["fact-reviewed"], words.review($0, every: fields.reviewEvery)) },
    ]
    return facts.compactMap { $0 }
}

func lastChange(_ page: EntryView) -> String? {
    page.shell.background.changes[page.entry.id].map { page.words.date($0.date) }
}

/// Where the facts come from, unless that is what the entry is about and named so already.
private func source(of entry: Entry) -> String? {
    let named = [entry.details.talk?.video, entry.details.talk?.slides, entry.details.url]
    return named.contains(entry.fields.source) ? nil : entry.fields.source
}
