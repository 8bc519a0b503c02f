import Files
import Model

/// The entries behind the files that have changed, where nothing has but their texts, and no other page shows these. Nil
/// where more has changed, or may have: then all is to be read again.
func editedEntries(_ changes: TreeChanges, in site: KeptSite, of root: Root) -> [Entry]? {
    guard !changes.mayMissSome else { return nil }
    var entries: [Entry] = []
    for path in changes.paths {
        guard path.hasPrefix(root.content + "/") else { return nil }
        let file = String(path.dropFirst(root.content.count + 1))
        guard file.hasSuffix(".md") else {
            // What an editor makes for a moment. A folder stands for all that is, or was, in it.
            if isDirectory(path) || site.hasEntries(below: file) { return nil }
            continue
        }
        guard let known = site.entry(String(file.dropLast(3)))?.interfaceHash,
            let entry = readWithoutProblem(file, in: root), entry.interfaceHash == known
        else { return nil }
        entries.append(entry)
    }
    return entries
}
