import Linking
import Model
import Templates

/// Links that others made to this entry, grouped by what they say, in the order of the table of relations.
///
/// Links that the entry's own text shows are left out, and what others add to them is called so.
func incomingGroups(_ views: [LinkView], of entry: Entry, root: String, library: Library) -> Value {
    let incoming = views.filter { $0.link.writtenIn != entry.id }
    let own = Set(views.filter { $0.link.writtenIn == entry.id }.map(\.label))
    let groups = Dictionary(grouping: incoming, by: \.label)
    let ordered = groups.keys.sorted { left, right in
        (groups[left]?.first?.link.relation.position ?? 0, left) < (
            groups[right]?.first?.link.relation.position ?? 0, right
        )
    }
    return .list(
        ordered.map { label in
            let rows = inOrder(groups[label] ?? [], library)
            let title = groupTitle(label, for: entry.kind)
            return .record([
                "label": .text(
                    own.contains(label) ? "Also \(title.prefix(1).lowercased())\(title.dropFirst())" : title),
                "id": .text("kb:links-" + slug(for: label)),
                "rows": .list(rows.map { linkRow($0, root: root, library: library) }),
            ])
        })
}

/// What gathers entries by name shows the newest first, as their list does.
private func inOrder(_ views: [LinkView], _ library: Library) -> [LinkView] {
    guard let first = views.first, first.link.relation.isByName else { return views }
    let entries = views.compactMap { view in library[view.far.entry].map { (view: view, entry: $0) } }
    return entries.sorted { newestFirst($0.entry, $1.entry) }.map(\.view)
}

/// The heading over links that all say the same.
private func groupTitle(_ label: String, for kind: Kind) -> String {
    switch (label, kind) {
    case ("was missing", .incident): "Was missing here"
    case ("worked", .incident): "Worked here"
    case ("shows", .incident): "Shows why"
    case ("gave", _): "Talks"
    case ("wrote", _): "Books and articles"
    case ("hosted", _): "Talks given here"
    case ("applied by", _): "Applied by these steps"
    default: capitalised(label)
    }
}
