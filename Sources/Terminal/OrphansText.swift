import Model

/// Entries without any link, with their titles.
public func orphansText(_ orphans: [Entry], style: Style) -> String {
    pairLines(orphans.map { ($0.id, $0.title) }, indent: "", style: style)
        + style.dim(count(orphans.count, "entry has no link", "entries have no link")) + "\n"
}
