import Linking
import Model

/// An entry as data, beside its page. Documentation/data.md has the format; a field that an entry lacks is left out.
func entryData(_ entry: Entry, _ shell: PageShell) -> SiteFile {
    let page = Address(entry: entry.id).page
    let path = dataPath(ofPage: page)
    return SiteFile(path) { [id = entry.id] in
        guard let entry = shell.library[id] else { return ([], []) }
        let root = rootPrefix(of: path)
        let change = shell.background.changes[entry.id]
        let fields: JSONFields = [
            ("id", .text(entry.id)), ("kind", .text(entry.kind.rawValue)), ("title", .text(entry.title)),
            ("url", .text(shell.address(of: page, root: root))),
        ]
        let rest: JSONFields = [
            ("changed", .optional(change?.date.description)), ("revision", .optional(change?.revision)),
            ("passages", .list(entry.passages.map(passage))),
            ("footnotes", .texts(entry.footnotes.map(\.blocks.plainText))),
            ("links", .list(shell.library.links(of: entry.id).map { link($0, shell, root: root) })),
        ]
        return (bytes(.known(fields + commonFields(of: entry) + kindFields(of: entry) + rest)), [])
    }
}

/// One line, which is smaller and faster to write than many.
func bytes(_ json: JSON) -> [UInt8] {
    var bytes = json.lineBytes
    bytes.append(UInt8(ascii: "\n"))
    return bytes
}

private func commonFields(of entry: Entry) -> JSONFields {
    let fields = entry.fields
    return [
        ("summary", .optional(fields.summary)), ("date", .optional(fields.date?.description)),
        ("tags", .texts(fields.tags)), ("aliases", .texts(fields.aliases)), ("source", .optional(fields.source)),
        ("archive", .optional(fields.archive)), ("licence", .optional(fields.licence)),
        ("full_text", fields.isFullText ? .bool(true) : .null),
        ("retrieved", .optional(fields.retrieved?.description)), ("owner", .optional(fields.owner)),
        ("reviewed", .optional(fields.reviewed?.description)),
        ("review_every", .optional(fields.reviewEvery?.description)), ("redirects", .texts(fields.redirects)),
    ]
}

private func kindFields(of entry: Entry) -> JSONFields {
    switch entry.details {
    case .runbook(let fields): [("trigger", .optional(fields.trigger))]
    case .practice: []
    case .incident(let fields):
        [
            ("organisation", .optional(fields.organisation)), ("started", .optional(fields.started?.description)),
            ("duration", .optional(fields.duration?.display)), ("categories", .texts(fields.categories)),
            ("lost", .optional(fields.lost)), ("authors", .texts(fields.authors)),
        ]
    case .talk(let fields), .video(let fields):
        [
            ("speakers", .texts(fields.speakers)), ("event", .optional(fields.event)),
            ("slides", .optional(fields.slides)), ("slide_count", fields.slideCount.map { .integer($0) } ?? .null),
            ("video", .optional(fields.video)), ("duration", .optional(fields.duration?.clock)),
        ]
    case .book(let fields):
        [
            ("authors", .texts(fields.authors)), ("publisher", .optional(fields.publisher)),
            ("year", fields.year.map { .integer($0) } ?? .null), ("isbn", .optional(fields.isbn)),
            ("address", .optional(fields.url)),
        ]
    case .article(let fields): [("authors", .texts(fields.authors))]
    case .person(let fields):
        [("organisation", .optional(fields.organisation)), ("address", .optional(fields.url))]
    case .event(let fields): [("place", .optional(fields.place)), ("address", .optional(fields.url))]
    }
}

private func passage(_ passage: Passage) -> JSON {
    let place: JSON =
        switch passage.place {
        case .step(let number): .object([("step", .integer(number))])
        case .slide(let number): .object([("slide", .integer(number))])
        case .time(let seconds): .object([("second", .integer(seconds.count))])
        case nil: .null
        }
    return .known([
        ("anchor", .text(passage.anchor)), ("title", .text(passage.title)), ("level", .integer(passage.level)),
        ("place", place), ("address", .optional(passage.url)), ("text", .text(passage.blocks.plainText)),
    ])
}

private func link(_ view: LinkView, _ shell: PageShell, root: String) -> JSON {
    let relation = view.link.relation
    let inverse = view.label == relation.rawValue ? relation.inverse : relation.rawValue
    return .object([
        ("anchor", .text(view.near.anchor)), ("relation", .text(view.label)), ("inverse", .text(inverse)),
        ("id", .text(view.far.entry)), ("to", .text(view.far.description)),
        ("title", .text(shell.library.fullTitle(of: view.far))),
        ("url", .text(shell.address(of: view.far.page, root: root))), ("reason", .text(view.link.reason)),
        ("written_in", .text(view.link.writtenIn)),
    ])
}
