import Model

/// Old ids of entries. One that is taken, by an entry or by another redirect, is reported and dropped.
func redirects(of entries: [Entry]) -> (redirects: [EntryID: EntryID], problems: [Diagnostic]) {
    let ids = Set(entries.map(\.id))
    var redirects: [EntryID: EntryID] = [:]
    var problems: [Diagnostic] = []
    for entry in entries {
        for old in entry.fields.redirects {
            if let clash = clash(of: old, ids: ids, redirects: redirects) {
                problems.append(
                    Diagnostic(
                        .redirectClash, "the redirect '\(old)' \(clash.message)", help: clash.help,
                        at: entry.source.span(place(of: old, in: entry.source))))
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

/// Where the text stands in the file: the YAML marks are gone by now.
private func place(of text: String, in source: SourceText) -> Range<Int> {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, source.bytes.count >= wanted.count else { return 0..<0 }
    for start in 0...(source.bytes.count - wanted.count)
    where source.bytes[start..<start + wanted.count].elementsEqual(wanted) {
        return start..<start + wanted.count
    }
    return 0..<0
}
