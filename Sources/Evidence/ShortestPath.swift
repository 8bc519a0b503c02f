import Linking
import Model

/// The shortest chain of links between two entries, each link told from the end where the walk comes from.
///
/// Links are walked in both directions, and moving between passages of one entry is free. Of several chains of the same
/// length the one with the fewest mentions is taken, then the one whose ids come first: the answer never changes.
///
/// - Returns: Empty when both ends are in one entry, nil when there is no chain.
public func shortestPath(from start: Address, to end: Address, in library: Library) -> [LinkView]? {
    let costs = costs(to: end.entry, in: library)
    guard costs[start.entry] != nil else { return nil }
    var path: [LinkView] = []
    var here = start
    while here.entry != end.entry, let view = bestHop(from: here, to: end, costs, library) {
        path.append(view)
        here = view.far
    }
    return path
}

/// What the way to the end costs from an entry.
private struct Cost: Equatable, Comparable {
    var hops: Int
    var mentions: Int

    static func < (left: Cost, right: Cost) -> Bool { (left.hops, left.mentions) < (right.hops, right.mentions) }

    func adding(_ link: Link) -> Cost {
        Cost(hops: hops + 1, mentions: mentions + (link.relation == .mentions ? 1 : 0))
    }
}

/// Breadth first from the end: once a layer is whole, what its entries cost is final.
private func costs(to end: EntryID, in library: Library) -> [EntryID: Cost] {
    var costs = [end: Cost(hops: 0, mentions: 0)]
    var layer = costs
    while !layer.isEmpty {
        var next: [EntryID: Cost] = [:]
        for (entry, cost) in layer {
            for view in library.links(of: entry) where costs[view.far.entry] == nil {
                let other = cost.adding(view.link)
                next[view.far.entry] = min(next[view.far.entry] ?? other, other)
            }
        }
        costs.merge(next) { known, _ in known }
        layer = next
    }
    return costs
}

/// A link that lies on a best way. Between the same two entries, one of the passage where the walk stands is preferred,
/// then one that leads straight to the end's passage.
private func bestHop(
    from here: Address, to end: Address, _ costs: [EntryID: Cost], _ library: Library
) -> LinkView? {
    let ways = library.links(of: here.entry).filter { view in
        costs[view.far.entry].map { $0.adding(view.link) } == costs[here.entry]
    }
    return ways.min { left, right in
        if left.far.entry != right.far.entry { return left.far.entry < right.far.entry }
        return rank(left, here, end) < rank(right, here, end)
    }
}

private func rank(_ view: LinkView, _ here: Address, _ end: Address) -> (Int, Int, Int, Address, Address) {
    (view.near == here ? 0 : 1, view.far == end ? 0 : 1, view.link.relation.position, view.near, view.far)
}
