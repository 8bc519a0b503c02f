import Model

/// Old ids of entries. One that is taken, by an entry or by another redirect, is reported and dropped.
func redirects(of entries: [Entry]) -> (redirects: [EntryID: EntryID], problems: [Diagnostic]) {
    let ids = Set(entries.map(\.id))
    var redirects: [EntryID: EntryID] = [:]
    var problems: [Diagnostic] = []
    for entry in entries {
        for (item, old) in entry.fields.redirects.enumerated() {
            if let clash = clash(of: old, ids: ids, redirects: redirects) {
                problems.append(
                    Diagnostic(
                        .redirectClash, "the redirect '\(old)' \(clash.message)", help: clash.help,
                        at: entry.span(ofField: "redirects", item: item)))
            } else {
                redirects[old] = entry.id
            }
        }
    }
    return (redirects, problems)
}

private func clash(
    of old: EntryID, ids: Set<EntryID>, redirects: [EntryID: EntryID]
) -> (message: String, help: String)? {
    if ids.contains(old) { return ("is the id of an entry", "remove it here, or rename that entry") }
    if let other = redirects[old] { return ("leads to '\(other)' already", "remove one of the two") }
    let isID = isValidID(old) && Kind(entry: old) != nil && !old.hasSuffix(".md")
    return isID ? nil : ("is not an id", "write it as 'incidents/old-name', without .md")
}
