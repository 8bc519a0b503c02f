import Files
import Linking
import Model
import SearchIndex

/// Makes an index of the content as it is now from the site's, for a search.
///
/// - Returns: False where more has changed than the texts of a few entries, or where that cannot be told.
func makeNewerIndex(_ root: Root) throws -> Bool {
    guard let record = BuildRecord(at: root.buildRecord), try hasIndex(of: record, root),
        let change = try changedEntries(since: record, in: root)
    else { return false }
    guard !change.entries.isEmpty else {
        try removeTree(root.newerIndex)
        return true
    }
    let (settings, problems) = try loadSettings(root)
    guard problems.isEmpty else { return false }
    let staged = root.newerIndex + ".new"
    try removeTree(staged)
    defer { try? removeTree(staged) }
    try copyFile(from: root.index, to: staged)
    guard try put(change, record, settings, into: staged) != nil else { return false }
    try publishIndex(staged, at: root.newerIndex)
    return true
}

/// Puts the texts that have changed into an index, and seals it again. Nil when it would differ in more than texts.
func put(
    _ change: ContentChange, _ record: borrowing BuildRecord, _ settings: Settings, into index: String
) throws -> IndexChange? {
    let links = try record.links(of: Set(change.entries.map(\.id)))
    let part = Library(part: change.entries, links: links, redirects: [:])
    let indexed = IndexedPart(of: part.entries[...], IndexingNotes(of: part, tags: settings.tags))
    guard let made = try updateIndex(at: index, with: indexed, fingerprint: change.fingerprint) else {
        return nil
    }
    if !hasWholeSecond(index) { try sealIndex(index) }
    return made
}

/// Whether the site's index is whole, and of the content that was recorded.
func hasIndex(of record: borrowing BuildRecord, _ root: Root) throws -> Bool {
    guard hasWholeSecond(root.index), let index = try? SearchIndex(path: root.index) else { return false }
    return try index.fingerprint() == record.about(.fingerprint)
}

extension BuildRecord {
    /// The content as it is now.
    func set(_ change: ContentChange) throws {
        try setFiles(change.files)
        try set(.fingerprint, change.fingerprint)
        try set(.time, change.time)
    }
}
