import Linking
import Model
import Templates

/// The plate of facts under an entry's title: each a label and a text, sometimes with links.
func factPlate(_ entry: Entry, root: String, library: Library) -> Value {
    let facts = kindFacts(entry, root: root, library: library) + commonFacts(entry)
    return .list(
        facts.map { fact in
            .record(["label": .text(fact.label), "items": .list(fact.items.map(item))])
        })
}

private struct Fact {
    var label: String
    /// Each with the address that it leads to, if any.
    var items: [(text: String, href: String?)]

    init(_ label: String, _ text: String, href: String? = nil) {
        self.label = label
        items = [(text, href)]
    }

    init(_ label: String, items: [(text: String, href: String?)]) {
        self.label = label
        self.items = items
    }
}

private func item(_ item: (text: String, href: String?)) -> Value {
    .record([
        "text": .text(item.text), "href": item.href.map { .text($0) } ?? .none,
        "isOutside": .flag(item.href?.hasPrefix("http") ?? false),
    ])
}

private func kindFacts(_ entry: Entry, root: String, library: Library) -> [Fact] {
    func page(_ name: String, _ kind: Kind) -> String { root + namePage(name, kind, in: library) }
    func names(_ label: String, _ names: [String]) -> Fact? {
        guard !names.isEmpty else { return nil }
        return Fact(names.count == 1 ? label : label + "s", items: names.map { ($0, page($0, .person)) })
    }
    return switch entry.details {
    case .runbook: [Fact("Steps", String(entry.passages.count { $0.level == 2 }))]
    case .practice: []
    case .incident(let fields):
        [
            fields.organisation.map { Fact("Organisation", $0) },
            fields.started.map {
                Fact(
                    "Started",
                    $0.time.map { time in "\(fields.started?.date.display ?? "") \(time)" } ?? $0.date.display)
            },
            fields.duration.map { Fact("Lasted", $0.display) },
        ].compactMap { $0 }
    case .talk(let fields), .video(let fields):
        [
            names("Speaker", fields.speakers),
            fields.event.map { Fact("Event", $0, href: page($0, .event)) },
            fields.duration.map { Fact("Length", $0.clock) },
            fields.video.map { Fact("Video", host(of: $0), href: $0) },
            fields.slides.map { Fact("Slides", host(of: $0), href: $0) },
        ].compactMap { $0 }
    case .book(let fields):
        [
            names("Author", fields.authors),
            fields.publisher.map { Fact("Publisher", $0) }, fields.year.map { Fact("Year", String($0)) },
            fields.isbn.map { Fact("ISBN", $0) }, fields.url.map { Fact("Read it", host(of: $0), href: $0) },
        ].compactMap { $0 }
    case .article(let fields): [names("Author", fields.authors)].compactMap { $0 }
    case .person(let fields):
        [
            fields.organisation.map { Fact("Organisation", $0) },
            fields.url.map { Fact("Online", host(of: $0), href: $0) },
        ].compactMap { $0 }
    case .event(let fields):
        [
            fields.place.map { Fact("Place", $0) }, fields.url.map { Fact("Online", host(of: $0), href: $0) },
        ].compactMap { $0 }
    }
}

private func commonFacts(_ entry: Entry) -> [Fact] {
    let fields = entry.fields
    return [
        fields.date.map { Fact("Date", $0.display) },
        source(of: entry).map { Fact("Source", host(of: $0), href: $0) },
        fields.archive.map { Fact("Archived", host(of: $0), href: $0) },
        fields.licence.map { Fact("Licence", $0) },
        fields.owner.map { Fact("Owner", $0) },
        fields.reviewed.map { Fact("Reviewed", $0.display + interval(fields.reviewEvery)) },
    ].compactMap { $0 }
}

/// `, every 6 months`, and `, every year` for one of them.
private func interval(_ every: ReviewInterval?) -> String {
    every.map { ", every \($0.period)" } ?? ""
}

/// Where the facts come from, unless that is what the entry is about and named so already.
private func source(of entry: Entry) -> String? {
    let named = [entry.details.talk?.video, entry.details.talk?.slides, entry.details.url]
    return named.contains(entry.fields.source) ? nil : entry.fields.source
}

/// The host tells a reader where a link goes; the whole address would fill the line.
func host(of address: String) -> String {
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return address }
    let host = parts[2]
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
}
