import Linking
import Model

/// What gathers entries across kinds: a word, a person, an event, an organisation, a category of incidents.
enum Grouping: String, CaseIterable, Sendable {
    /// The name of a folder of the site.
    case tags, people, events, organisations, categories

    func names(of entry: Entry) -> [String] {
        switch (self, entry.details) {
        case (.tags, _): entry.fields.tags
        case (.people, let details): details.people
        case (.events, let details): [details.talk?.event].compactMap { $0 }
        case (.organisations, .incident(let fields)): [fields.organisation].compactMap { $0 }
        case (.organisations, .person(let fields)): [fields.organisation].compactMap { $0 }
        case (.categories, .incident(let fields)): fields.categories
        case (.organisations, _), (.categories, _): []
        }
    }

    /// The kind whose entries are pages for such names.
    var kind: Kind? {
        switch self {
        case .people: .person
        case .events: .event
        case .tags, .organisations, .categories: nil
        }
    }

    /// The fields of front matter that hold such names.
    var field: String {
        switch self {
        case .tags: "tags"
        case .people: "speakers, authors"
        case .events: "event"
        case .organisations: "organisation"
        case .categories: "categories"
        }
    }

    /// What so many names are counted as.
    var counted: String {
        switch self {
        case .tags: "tag"
        case .people: "person"
        case .events: "event"
        case .organisations: "organisation"
        case .categories: "category"
        }
    }
}

/// The page for a person's or an event's name: its entry's, or the one that is made for a name without an entry.
func namePage(_ name: String, _ kind: Kind, in library: Library) -> String {
    library.id(named: name, kind).map { Address(entry: $0).page } ?? "\(kind.folder)/\(slug(for: name)).html"
}

/// A name and the entries that have it.
struct NameGroup: Sendable {
    /// The page that gathers them.
    var page: String
    var name: String
    /// Where they stand among the library's: entries are large, and have many names.
    var positions: [Int] = []
    /// Of the name's own entry, whose page gathers them.
    var entry: Int?
}

/// All names in the order of the alphabet. Those that have the same slug are one.
func nameGroups(_ grouping: Grouping, in library: Library, _ settings: Settings) -> [NameGroup] {
    var groups: [String: NameGroup] = [:]
    for position in library.entries.indices where library.entries[position].kind == grouping.kind {
        let page = Address(entry: library.entries[position].id).page
        groups[page] = NameGroup(page: page, name: library.entries[position].title, entry: position)
    }
    if grouping == .tags {
        for tag in settings.tags.keys {
            let page = page(of: tag, grouping, library)
            groups[page] = NameGroup(page: page, name: tag)
        }
    }
    var pages: [String: String] = [:]
    for position in library.entries.indices {
        let named = grouping.names(of: library.entries[position])
        for name in named where pages[name] == nil { pages[name] = page(of: name, grouping, library) }
        for (page, name) in Dictionary(named.map { (pages[$0] ?? "", $0) }, uniquingKeysWith: min) {
            groups[page, default: NameGroup(page: page, name: name)].positions.append(position)
        }
    }
    return groups.values.sorted { ($0.name, $0.page) < ($1.name, $1.page) }
}

private func page(of name: String, _ grouping: Grouping, _ library: Library) -> String {
    grouping.kind.map { namePage(name, $0, in: library) } ?? "\(grouping.rawValue)/\(slug(for: name)).html"
}
