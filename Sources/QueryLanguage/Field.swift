import Model

/// What can stand before a colon.
enum Field: String, CaseIterable {
    case kind, tag, person, event
    case organisation = "org"
    case year, before, after
    case place = "in"
    case links, has

    /// Under which names it is known, the first its own.
    var names: [String] {
        switch self {
        case .kind: ["kind", "kinds"]
        case .tag: ["tag", "tags"]
        case .person: ["person", "people", "speaker", "speakers", "author", "authors", "by"]
        case .event: ["event", "events"]
        case .organisation: ["org", "orgs", "organisation", "organization", "company"]
        case .year: ["year", "years", "date"]
        case .before, .after, .place, .has: [rawValue]
        case .links: ["links", "link"]
        }
    }

    /// Any text is a value.
    var isFreeText: Bool { [.tag, .person, .event, .organisation].contains(self) }

    static func named(_ name: String) -> Field? { byName[name.inLowerCase] }

    /// The field that a name is one edit away from, if the value would do for it: `knd:incident`, but not `hash:5f3a`.
    static func meant(by name: String, value: String) -> Field? {
        let name = name.inLowerCase
        return allCases.first { field in
            field.names.contains { differByOneEdit(name, $0) }
                && name.utf8.count >= (field.isFreeText ? 4 : 3)
                && FieldReading(field, [value]).isComplete
        }
    }

    /// Fields of other search engines.
    static let foreign: Set<String> = ["title", "type", "label", "path", "file"]

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { field in field.names.map { ($0, field) } })

    /// What a value can be, for who gave another one.
    var possibilities: String {
        switch self {
        case .kind: Kind.allCases.map(\.rawValue).joined(separator: ", ")
        case .has: Query.Feature.allCases.map(\.rawValue).joined(separator: ", ")
        case .links: linkSlugs.joined(separator: ", ")
        case .year: "2013, 2013-03, 2013-03-09, 2013..2015, 2013.., ..2015"
        case .before, .after: "2013, 2013-03, 2013-03-09"
        case .place: "the beginning of an id, as runbooks/ or books/high"
        case .tag, .person, .event, .organisation: "any name"
        }
    }
}

/// Both ends of each relation: `shown-by`, `shows`, `missing-in`, …
let linkSlugs: [String] = Relation.allCases.flatMap { [hyphenated($0.rawValue), hyphenated($0.inverse)] }

/// The form of tags and relations in a query: `Retry storm` is `retry-storm`.
func hyphenated(_ text: String) -> String {
    text.inLowerCase.characters.split(separator: " ").map(\.text).joined(separator: "-")
}
