import Linking
import Model

/// Entries that a reader may follow.
struct Feed: Sendable {
    var path: String
    /// What it is about: a kind, a tag, the site.
    var name: String
    var title: String
    /// The page that lists the same entries.
    var page: String
    var entries: [EntryID]
}

/// All feeds of a site: everything, each kind, each tag.
///
/// People and events have none: they are what the entries of other kinds are about.
struct Feeds: Sendable {
    let all: Feed
    private(set) var ofKind: [Kind: Feed] = [:]
    /// By the tag; tags whose pages are one have one feed.
    private(set) var ofTag: [String: Feed] = [:]
    private(set) var ofTagPage: [String: Feed] = [:]

    init(of library: Library, _ settings: Settings, _ words: Words) {
        func title(_ name: String) -> String { words["feed-title", ["site": settings.title, "name": name]] }
        all = Feed(
            path: "feed.xml", name: settings.title, title: settings.title, page: "index.html",
            entries: library.entries.map(\.id))
        for kind in Kind.allCases where !kind.gathersByName {
            ofKind[kind] = Feed(
                path: "\(kind.folder)/feed.xml", name: words.plural(kind), title: title(words.plural(kind)),
                page: "\(kind.folder)/index.html",
                entries: library.entries(of: kind).map(\.id))
        }
        var tagged: [String: [EntryID]] = settings.tags.mapValues { _ in [] }
        for entry in library.entries { for tag in Set(entry.fields.tags) { tagged[tag, default: []].append(entry.id) } }
        for (page, tags) in Dictionary(grouping: tagged.keys, by: Self.page) {
            let ids = tags.count == 1 ? tagged[tags[0]] ?? [] : Set(tags.flatMap { tagged[$0] ?? [] }).sorted()
            let name = tags.min() ?? ""
            let feed = Feed(
                path: page.dropLast(".html".count) + ".xml", name: name, title: title(name), page: page, entries: ids)
            for tag in tags { ofTag[tag] = feed }
            ofTagPage[page] = feed
        }
    }

    /// The page that gathers a tag's entries.
    func page(ofTag tag: String) -> String { ofTag[tag]?.page ?? Self.page(ofTag: tag) }

    private static func page(ofTag tag: String) -> String { "tags/\(slug(for: tag)).html" }

    var files: [Feed] { [all] + ofKind.values + ofTagPage.values }
}
