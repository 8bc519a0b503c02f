import Linking
import Model

/// Links grouped by what they say at this end, in the order of the table of relations.
func grouped(_ views: [LinkView], in library: Library) -> [(label: String, views: [LinkView])] {
    let groups = Dictionary(grouping: views, by: \.label)
    func position(_ label: String) -> Int { groups[label]?.first?.link.relation.position ?? 0 }
    return groups.keys.sorted { (position($0), $0) < (position($1), $1) }.map { label in
        (label, inOrder(groups[label] ?? [], library))
    }
}

/// What gathers entries by name shows the newest first, as their list does.
private func inOrder(_ views: [LinkView], _ library: Library) -> [LinkView] {
    guard let first = views.first, first.link.relation.isByName else { return views }
    let entries = views.compactMap { view in library[view.far.entry].map { (view: view, entry: $0) } }
    return entries.sorted { newestFirst($0.entry, $1.entry) }.map(\.view)
}
