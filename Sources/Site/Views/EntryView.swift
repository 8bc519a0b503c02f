import Linking
import Model

/// An entry, and what its page is made from.
struct EntryView: Sendable {
    let entry: Entry
    let shell: PageShell
    /// Leads from the page to the site's root.
    let root: String
    let html: EntryHTML
    /// Both directions, in the order of the passages.
    let links: [LinkView]

    init(_ entry: Entry, root: String, shell: PageShell) {
        self.entry = entry
        self.shell = shell
        self.root = root
        html = EntryHTML(entry: entry, root: root, library: shell.library, words: shell.words)
        links = shell.library.links(of: entry.id)
    }

    var words: Words { shell.words }
    var library: Library { shell.library }

    func href(_ address: Address) -> String { root + address.page }

    /// What a list item that begins with a link says of the entry; nil where the link leads nowhere. A link without a
    /// relation mentions.
    func view(of item: ListItem, at anchor: String) -> LinkView? {
        guard case .paragraph(let content) = item.blocks.first, case .link(let link) = content.first,
            link.title == nil || html.relation(of: item) != nil,
            case .passage(let written) = Destination(link.destination, in: entry.id)
        else { return nil }
        let far = Address(entry: library.redirects[written.entry] ?? written.entry, anchor: written.anchor)
        let label = link.title ?? Relation.mentions.rawValue
        return links.first { $0.near.anchor == anchor && $0.label == label && $0.far == far }
    }
}

extension Relation {
    /// What stands in one ledger: relations that answer the same question.
    enum Family { case evidence, steps, reading, accounts, names, mentions }

    var family: Family {
        switch self {
        case .missingIn, .workedIn, .shownBy: .evidence
        case .applies: .steps
        case .explainedAt: .reading
        case .recounts: .accounts
        case .givenBy, .writtenBy, .heldAt: .names
        case .mentions: .mentions
        }
    }
}
