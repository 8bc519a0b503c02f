import Linking
import Model

/// An entry as a thing of schema.org.
///
/// - Parameter page: The address of its page.
func linkedThing(_ entry: Entry, page: String) -> JSON {
    let (type, fields) = ownFields(of: entry, page: page)
    let name = type.hasSuffix("Article") ? "headline" : "name"
    let common: JSONFields = [
        ("@type", .text(type)), (name, .text(entry.title)), ("description", .optional(entry.fields.summary)),
        ("mainEntityOfPage", .text(page)),
        ("alternateName", .texts(entry.kind == .person || entry.kind == .event ? entry.fields.aliases : [])),
    ]
    return .known(common + fields)
}

private func ownFields(of entry: Entry, page: String) -> (type: String, fields: JSONFields) {
    let date = JSON.optional(entry.fields.date?.description)
    switch entry.details {
    case .runbook: return ("HowTo", [("url", .text(page)), ("step", .list(howToSteps(of: entry, page: page)))])
    case .practice: return ("TechArticle", articleFields(of: entry, page: page))
    case .incident(let fields):
        return (
            "Article",
            articleFields(of: entry, page: page) + [
                ("author", people(fields.authors)), ("about", named("Organization", fields.organisation)),
                ("temporalCoverage", .optional(fields.started?.description ?? entry.fields.date?.description)),
            ]
        )
    case .article(let fields):
        return (
            "Article",
            articleFields(of: entry, page: page) + [("author", people(fields.authors)), ("datePublished", date)]
        )
    case .talk(let fields), .video(let fields): return talk(fields, of: entry, date: date)
    case .book(let fields):
        return (
            "Book",
            [
                ("author", people(fields.authors)), ("publisher", named("Organization", fields.publisher)),
                ("datePublished", .optional(fields.year.map(String.init) ?? entry.fields.date?.description)),
                ("isbn", .optional(fields.isbn)), ("url", .optional(fields.url)),
            ]
        )
    case .person(let fields):
        return (
            "Person", [("affiliation", named("Organization", fields.organisation)), ("url", .optional(fields.url))]
        )
    case .event(let fields):
        return (
            "Event", [("startDate", date), ("location", named("Place", fields.place)), ("url", .optional(fields.url))]
        )
    }
}

private func articleFields(of entry: Entry, page: String) -> JSONFields {
    [
        ("url", .text(page)), ("isBasedOn", .optional(entry.fields.source)), ("keywords", .texts(entry.fields.tags)),
    ]
}

/// A recording with its chapters where there is one, and else the slides.
private func talk(_ fields: TalkFields, of entry: Entry, date: JSON) -> (type: String, fields: JSONFields) {
    let common: JSONFields = [("creator", people(fields.speakers)), ("dateCreated", date)]
    guard entry.kind == .video || fields.video != nil else {
        return ("PresentationDigitalDocument", common + [("url", .optional(fields.slides ?? entry.fields.source))])
    }
    let isFullDay = entry.fields.date?.day != nil
    let recording: JSONFields = [
        ("uploadDate", isFullDay ? date : .null), ("duration", .optional(fields.duration.map(isoDuration))),
        ("recordedAt", named("Event", fields.event)), ("url", .optional(fields.video ?? entry.fields.source)),
        ("hasPart", clips(of: entry)),
    ]
    return ("VideoObject", common + recording)
}

private func clips(of entry: Entry) -> JSON {
    let clips = entry.passages.compactMap { passage -> JSON? in
        guard case .time(let start) = passage.place, let address = entry.outsideAddress(of: passage) else { return nil }
        return .object([
            ("@type", .text("Clip")), ("name", .text(passage.title)), ("startOffset", .integer(start.count)),
            ("url", .text(address)),
        ])
    }
    return clips.isEmpty ? .null : .list(clips)
}

private func howToSteps(of entry: Entry, page: String) -> [JSON] {
    entry.steps.map { group in
        .object([
            ("@type", .text("HowToStep")), ("name", .text(group[0].title)),
            ("url", .text("\(page)#\(group[0].anchor)")),
            ("text", .text(group.map { instructions(in: $0.blocks).plainText }.joined(separator: "\n"))),
        ])
    }
}

/// What is to be done, without the list of reasons: the items of lists that begin with a link.
private func instructions(in blocks: [Block]) -> [Block] {
    blocks.compactMap { block in
        guard case .list(var list) = block else { return block }
        list.items.removeAll { item in
            guard case .paragraph(let content) = item.blocks.first, case .link = content.first else { return false }
            return true
        }
        return list.items.isEmpty ? nil : .list(list)
    }
}

private func people(_ names: [String]) -> JSON {
    names.isEmpty ? .null : .list(names.map { named("Person", $0) })
}

private func named(_ type: String, _ name: String?) -> JSON {
    name.map { .object([("@type", .text(type)), ("name", .text($0))]) } ?? .null
}

/// `PT1H2M3S` (ISO 8601, 5.5.2.2).
func isoDuration(_ length: Seconds) -> String {
    let parts = [(length.count / 3600, "H"), (length.count / 60 % 60, "M"), (length.count % 60, "S")]
    let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
    return "PT" + (text.isEmpty ? "0S" : text)
}
