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
    private let linksOfEntry: [EntryID: [Int]]
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
        positions = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.id, $0) })
        var linksOfEntry: [EntryID: [Int]] = [:]
        for (index, link) in links.enumerated() {
            linksOfEntry[link.source.entry, default: []].append(index)
            if link.target.entry != link.source.entry { linksOfEntry[link.target.entry, default: []].append(index) }
        }
        self.linksOfEntry = linksOfEntry
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

    /// The same with other entries of the same ids, anchors and names.
    public func replacing(_ entries: [Entry]) -> Library {
        var library = self
        library.entries = entries
        library.entriesOfKind = Dictionary(grouping: entries, by: \.kind)
        return library
    }

    public subscript(id: EntryID) -> Entry? { positions[id].map { entries[$0] } }

    public func entries(of kind: Kind) -> [Entry] { entriesOfKind[kind] ?? [] }

    /// The person or event that front matter calls so; nil when none has an entry.
    public func id(named name: String, _ kind: Kind) -> EntryID? { names.id(of: name, kind) }

    /// Both directions, as the entry sees them, in the order of its passages; relations before mentions.
    public func links(of id: EntryID) -> [LinkView] {
        guard let entry = self[id] else { return [] }
        let order = Dictionary(
            entry.passages.enumerated().map { ($1.anchor, $0) }, uniquingKeysWith: { first, _ in first })
        let views = (linksOfEntry[id] ?? []).map { LinkView(links[$0], from: id) }
        let keys = views.map { view in
            (order[view.near.anchor] ?? 0, view.link.relation == .mentions ? 1 : 0)
        }
        return views.indices.sorted { (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1) }.map { views[$0] }
    }

    /// All that have one of the entries at an end, in the library's order.
    public func links(touching ids: Set<EntryID>) -> [Link] {
        Set(ids.flatMap { linksOfEntry[$0] ?? [] }).sorted().map { links[$0] }
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
        guard !address.anchor.isEmpty, let entry = self[address.entry] else { return title(of: address) }
        return "\(entry.title): \(title(of: address))"
    }

    /// What a reader calls it: the name of a step, slide, minute or chapter, and else of the entry.
    public func nearestName(of address: Address) -> String {
        guard let (entry, passage) = passage(at: address), !entry.isNamed(passage) else { return title(of: address) }
        return entry.title
    }

    /// `Roll back if KPIs exceed tolerances` for a passage, the entry's title for the entry as a whole.
    public func title(of address: Address) -> String {
        guard let (entry, passage) = passage(at: address) else { return address.description }
        return passage.anchor.isEmpty ? entry.title : passage.title
    }
}
