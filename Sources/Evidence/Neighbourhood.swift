import Linking
import Model

/// What an entry or a passage is linked to, what that is linked to, and so on.
///
/// The first element holds what is one link away. Each entry comes once, by its shortest way, as its nearer end tells the
/// link; of several such links a relation is taken before a mention. Beyond the first link an entry is taken whole.
///
/// - Parameter depth: How many links away at most, from 1.
public func neighbourhood(
    of address: Address, depth: Int, matching filter: LinkFilter = LinkFilter(), in library: Library
) -> [[LinkView]] {
    var seen: Set<EntryID> = [address.entry]
    var hops: [[LinkView]] = []
    var next = library.links(at: address)
    for _ in 0..<depth {
        let hop = onePerEntry(next.filter { filter.matches($0.link) && !seen.contains($0.far.entry) })
        guard !hop.isEmpty else { break }
        seen.formUnion(hop.map(\.far.entry))
        hops.append(hop)
        next = hop.flatMap { library.links(of: $0.far.entry) }
    }
    return hops
}

/// One link for each far entry, in the order that they came in.
private func onePerEntry(_ views: [LinkView]) -> [LinkView] {
    var best: [EntryID: LinkView] = [:]
    for view in views.filter({ $0.link.relation != .mentions }) + views where best[view.far.entry] == nil {
        best[view.far.entry] = view
    }
    return views.filter { best[$0.far.entry] == $0 }
}
