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
    for entry in entries {
        for written in entry.links {
            resolver.mayGuess = problems.count < guessLimit
            switch resolver.resolve(written, in: entry) {
            case .link(let link, let warnings):
                resolved.append(ResolvedLink(link: link, span: { entry.source.span(written.range) }))
                problems += warnings
            case .notALink: break
            case .problem(let problem): problems.append(problem)
            }
        }
    }
    let (links, repeated) = unique(resolved)
    let library = Library(
        entries: entries, links: links, redirects: redirects, drafts: drafts, unreadable: unreadable)
    return (library, problems + repeated)
}

/// To look for what was meant takes as long as there are entries, or anchors in one: where everything is wrong, as after
/// a folder was renamed, it is done for the first problems only.
private let guessLimit = 200

private struct ResolvedLink {
    var link: Link
    var span: () -> SourceSpan
}

/// One link for each pair of ends and relation. A relation written at both of its ends is reported at the second.
private func unique(_ resolved: [ResolvedLink]) -> (links: [Link], problems: [Diagnostic]) {
    struct Ends: Hashable {
        var source: Address
        var relation: Relation
        var target: Address
    }
    // Positions, since a link is large to move around.
    var first: [Ends: Int] = [:]
    var problems: [Diagnostic] = []
    for (position, item) in resolved.enumerated() {
        let link = item.link
        let ends = Ends(source: link.source, relation: link.relation, target: link.target)
        guard let earlier = first[ends].map({ resolved[$0].link }) else {
            first[ends] = position
            continue
        }
        if earlier.writtenIn != link.writtenIn {
            problems.append(
                Diagnostic(
                    .writtenAtBothEnds,
                    "this link is written at both ends; '\(earlier.writtenIn)' has it too",
                    help: "delete one of the two: each end shows the other's link by itself", at: item.span()))
        }
    }
    let order = first.sorted {
        ($0.key.source, $0.key.relation.position, $0.key.target)
            < ($1.key.source, $1.key.relation.position, $1.key.target)
    }
    return (order.map { resolved[$0.value].link }, problems)
}

extension Relation {
    /// Its place in the table of relations: links are shown in this order.
    public var position: Int { Relation.allCases.firstIndex(of: self) ?? 0 }
}
