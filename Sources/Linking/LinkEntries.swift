import Model

/// Follows every written link: entries in, library out, with all that dangles or contradicts.
///
/// - Parameter unreadable: Entries whose files are there but have errors of their own: links to them are no errors too.
public func linkEntries(_ all: [Entry], unreadable: Set<EntryID> = []) -> (library: Library, problems: [Diagnostic]) {
    let entries = all.filter { !$0.fields.isDraft }.sorted { $0.id < $1.id }
    let (redirects, redirectProblems) = redirects(of: entries)
    let drafts = Set(all.filter(\.fields.isDraft).map(\.id))
    var resolver = LinkResolver(entries: entries, drafts: drafts, unreadable: unreadable, redirects: redirects)
    var resolved: [ResolvedLink] = []
    var problems = redirectProblems
    let names = EntryNames(of: entries)
    for (position, entry) in entries.enumerated() {
        for written in entry.links {
            resolver.mayGuess = problems.count < guessLimit
            switch resolver.resolve(written, in: entry) {
            case .link(let link, let warnings):
                resolved.append(ResolvedLink(link: link, entry: position, range: written.range))
                problems += warnings
            case .notALink: break
            case .problem(let problem): problems.append(problem)
            }
        }
        resolved += nameLinks(of: entry, names).map { ResolvedLink(link: $0, entry: position, range: 0..<0) }
    }
    let (links, repeated) = unique(resolved, in: entries)
    let library = Library(
        entries: entries, links: links, redirects: redirects, drafts: drafts, unreadable: unreadable, names: names)
    return (library, problems + repeated)
}

/// To look for what was meant takes as long as there are entries, or anchors in one: where everything is wrong, as after
/// a folder was renamed, it is done for the first problems only.
private let guessLimit = 200

/// A link and where it is written: not the entry itself, which is large to copy.
private struct ResolvedLink {
    var link: Link
    /// The position of the entry whose file holds it.
    var entry: Int
    var range: Range<Int>
}

/// One link for each pair of ends and relation. A relation written at both of its ends is reported at the second.
private func unique(_ resolved: [ResolvedLink], in entries: [Entry]) -> (links: [Link], problems: [Diagnostic]) {
    let positions = Dictionary(
        entries.indices.map { (entries[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let ends = resolved.indices.map { Ends(of: resolved[$0].link, positions) }
    var first: [Int] = []
    var repeated: [(position: Int, earlier: EntryID)] = []
    // Sorted, those of the same ends stand together, as they were written.
    for position in ends.indices.sorted(by: { ends[$0] < ends[$1] }) {
        guard let last = first.last, ends[last] == ends[position] else {
            first.append(position)
            continue
        }
        let earlier = resolved[last].link.writtenIn
        if earlier != resolved[position].link.writtenIn { repeated.append((position, earlier)) }
    }
    let problems = repeated.sorted { $0.position < $1.position }.map { position, earlier in
        Diagnostic(
            .writtenAtBothEnds, "this link is written at both ends; '\(earlier)' has it too",
            help: "delete one of the two: each end shows the other's link by itself",
            at: entries[resolved[position].entry].source.span(resolved[position].range))
    }
    return (first.map { resolved[$0].link }, problems)
}

/// What tells links apart, in their order. Entries are told by their positions, which are quicker to compare than ids.
private struct Ends: Comparable {
    var source: Int
    var sourceAnchor: String
    var relation: Int
    var target: Int
    var targetAnchor: String

    init(of link: Link, _ positions: [EntryID: Int]) {
        source = positions[link.source.entry] ?? -1
        sourceAnchor = link.source.anchor
        relation = link.relation.position
        target = positions[link.target.entry] ?? -1
        targetAnchor = link.target.anchor
    }

    static func < (left: Ends, right: Ends) -> Bool {
        (left.source, left.sourceAnchor, left.relation, left.target, left.targetAnchor)
            < (right.source, right.sourceAnchor, right.relation, right.target, right.targetAnchor)
    }
}

extension Relation {
    /// Its place in the table of relations: links are shown in this order.
    public var position: Int { Relation.allCases.firstIndex(of: self) ?? 0 }
}
