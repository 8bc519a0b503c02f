import Model

/// All entries with their links followed: what the index, the site and the terminal are made from.
public struct Library: Sendable {
    /// Ordered by id, drafts left out.
    public private(set) var entries: [Entry]
    /// Ordered by source, relation and target; each triple once.
    public let links: [Link]
    /// Old ids and where their entries are now.
    public let redirects: [EntryID: EntryID]
    /// Not shown, linked or found yet.
    public let drafts: Set<EntryID>
    /// Their files are there and have errors.
    public let unreadable: Set<EntryID>
    private let names: EntryNames
    private let positions: [EntryID: Int]
    /// By the position of the entry: its links, in the order of its passages.
    private let linksOfEntry: [[Int]]
    /// Asked for again and again, and an entry is large to copy.
    private var entriesOfKind: [Kind: [Entry]]

    init(
        entries: [Entry], links: [Link], redirects: [EntryID: EntryID], drafts: Set<EntryID>, unreadable: Set<EntryID>,
        names: EntryNames
    ) {
        self.entries = entries
        self.links = links
        self.redirects = redirects
        self.drafts = drafts
        self.unreadable = unreadable
        self.names = names
        let positions = Dictionary(uniqueKeysWithValues: entries.indices.map { (entries[$0].id, $0) })
        self.positions = positions
        linksOfEntry = positionsOfLinks(links, ofEach: entries, positions)
        entriesOfKind = Dictionary(grouping: entries, by: \.kind)
    }

    /// A part of one: some entries, in the order of their ids, with all links that they have, wherever these lead.
    public init(part entries: [Entry], links: [Link], redirects: [EntryID: EntryID]) {
        self.init(
            entries: entries, links: links, redirects: redirects, drafts: [], unreadable: [],
            names: EntryNames(of: entries))
    }

    /// A part of it: some entries, and the links between them.
    public func keeping(_ ids: Set<EntryID>) -> Library {
        let kept = entries.filter { ids.contains($0.id) }
        return Library(
            entries: kept, links: links.filter { ids.contains($0.source.entry) && ids.contains($0.target.entry) },
            redirects: redirects.filter { ids.contains($0.value) }, drafts: drafts, unreadable: unreadable,
            names: EntryNames(of: kept))
    }

    /// The same with other entries of the same ids, names, and anchors in the same order.
    public func replacing(_ entries: [Entry]) -> Library {
        var library = self
        library.entries = entries
        library.entriesOfKind = Dictionary(grouping: entries, by: \.kind)
        return library
    }

    /// The same without what only the places of problems and edits are told by: the bytes that the entries were read from,
    /// where their fields stand, their links as they are written.
    public func withoutSources() -> Library {
        replacing(
            entries.map { entry in
                var entry = entry
                entry.source.bytes = []
                entry.fieldRanges = [:]
                entry.links = []
                entry.ingested?.source.bytes = []
                return entry
            })
    }

    public subscript(id: EntryID) -> Entry? { positions[id].map { entries[$0] } }

    /// Where an entry stands in `entries`: to ask for one thing of an entry costs much less than the whole.
    public func position(of id: EntryID) -> Int? { positions[id] }

    public func entries(of kind: Kind) -> [Entry] { entriesOfKind[kind] ?? [] }

    /// The person or event that front matter calls so; nil when none has an entry.
    public func id(named name: String, _ kind: Kind) -> EntryID? { names.id(of: name, kind) }

    /// Both directions, as the entry sees them, in the order of its passages; relations before mentions.
    public func links(of id: EntryID) -> [LinkView] {
        guard let position = positions[id] else { return [] }
        return linksOfEntry[position].map { LinkView(links[$0], from: id) }
    }

    /// All that have one of the entries at an end, in the library's order.
    public func links(touching ids: Set<EntryID>) -> [Link] {
        Set(ids.compactMap { positions[$0] }.flatMap { linksOfEntry[$0] }).sorted().map { links[$0] }
    }

    /// The same for one passage; for an entry as a whole, those of all its passages.
    public func links(at address: Address) -> [LinkView] {
        links(of: address.entry).filter { address.anchor.isEmpty || $0.near.anchor == address.anchor }
    }

    /// The entry and passage at an address; nil when there is none.
    public func passage(at address: Address) -> (entry: Entry, passage: Passage)? {
        guard let entry = self[address.entry], let passage = entry.passage(at: address.anchor) else { return nil }
        return (entry, passage)
    }

    /// The passage's title with its entry's, for a reader who sees it far from there.
    public func fullTitle(of address: Address) -> String {
        guard !address.anchor.isEmpty, let position = positions[address.entry] else { return title(of: address) }
        return "\(entries[position].title): \(title(of: address))"
    }

    /// What a reader calls it: the name of a step, slide, minute or chapter, and else of the entry.
    public func nearestName(of address: Address) -> String {
        guard let (entry, passage) = passage(at: address), !entry.isNamed(passage) else { return title(of: address) }
        return entry.title
    }

    /// `Roll back if KPIs exceed tolerances` for a passage, the entry's title for the entry as a whole.
    public func title(of address: Address) -> String {
        guard let position = positions[address.entry],
            let passage = entries[position].passages.position(at: address.anchor)
        else { return address.description }
        let isWhole = entries[position].passages[passage].anchor.isEmpty
        return isWhole ? entries[position].title : entries[position].passages[passage].title
    }
}

/// Of each entry where its links stand in `links`: in the order of its passages, relations before mentions.
private func positionsOfLinks(_ links: [Link], ofEach entries: [Entry], _ positions: [EntryID: Int]) -> [[Int]] {
    var found: [[Int]] = Array(repeating: [], count: entries.count)
    for index in links.indices {
        let source = positions[links[index].source.entry]
        let target = positions[links[index].target.entry]
        if let source { found[source].append(index) }
        if let target, target != source { found[target].append(index) }
    }
    for position in entries.indices where found[position].count > 1 {
        found[position] = inOrderOfPassages(
            found[position], of: links, to: entries[position].id, entries[position].passages)
    }
    return found
}

private func inOrderOfPassages(
    _ positions: [Int], of links: [Link], to id: EntryID, _ passages: [Passage]
) -> [Int] {
    let order = Dictionary(passages.indices.map { (passages[$0].anchor, $0) }, uniquingKeysWith: { first, _ in first })
    let keyed = positions.map { index in
        let near = links[index].source.entry == id ? links[index].source.anchor : links[index].target.anchor
        return (order[near] ?? 0, links[index].relation == .mentions ? 1 : 0, index)
    }
    return keyed.sorted(by: <).map(\.2)
}
