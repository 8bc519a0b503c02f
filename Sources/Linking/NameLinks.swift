import Model

/// People and events by the names that front matter calls them: their titles and aliases, letter by letter.
struct EntryNames: Sendable {
    private(set) var ids: [Kind: [String: EntryID]] = [:]

    /// - Parameter entries: Ordered by id: of two that answer to one name the first has it.
    init(of entries: [Entry]) {
        for entry in entries where entry.kind.gathersByName {
            for name in [entry.title] + entry.fields.aliases where ids[entry.kind]?[name] == nil {
                ids[entry.kind, default: [:]][name] = entry.id
            }
        }
    }

    func id(of name: String, _ kind: Kind) -> EntryID? { ids[kind]?[name] }
}

extension Entry {
    /// Whom its front matter names, in which field, and what that says.
    public var namedInFields: [NamedInField] {
        let relation: Relation = details.talk == nil ? .writtenBy : .givenBy
        let field = details.talk == nil ? "authors" : "speakers"
        let people = details.people.enumerated().map { item, name in
            NamedInField(name: name, kind: .person, relation: relation, field: field, item: item)
        }
        let event = details.talk?.event.map {
            NamedInField(name: $0, kind: .event, relation: .heldAt, field: "event", item: 0)
        }
        return people + [event].compactMap { $0 }
    }
}

/// A name that a field of the front matter has.
public struct NamedInField: Sendable, Equatable {
    public var name: String
    public var kind: Kind
    public var relation: Relation
    public var field: String
    /// Its place in the field's list.
    public var item: Int
}

/// The links that front matter makes by naming a person or an event that has an entry.
func nameLinks(of entry: Entry, _ names: EntryNames) -> [Link] {
    entry.namedInFields.compactMap { named in
        guard let id = names.id(of: named.name, named.kind) else { return nil }
        return Link(
            source: Address(entry: entry.id), relation: named.relation, target: Address(entry: id), reason: "",
            text: named.name, writtenIn: entry.id)
    }
}
