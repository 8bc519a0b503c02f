import Files
import Linking
import Model
import SearchIndex

/// Brings the index alone up to date, for a search. The site is then of before, so that the next build makes all anew.
///
/// - Returns: False where more has changed than the texts of a few entries, or where that cannot be told.
func updateIndex(_ root: Root) throws -> Bool {
    guard let record = BuildRecord(at: root.buildRecord), try hasIndex(of: record, root),
        let change = try changedEntries(since: record, in: root)
    else { return false }
    let (settings, problems) = try loadSettings(root)
    guard problems.isEmpty else { return false }
    try record.invalidate()
    guard try put(change, record, settings, root) != nil else { return false }
    try record.change { try record.set(change) }
    return true
}

/// Puts the texts that have changed into the index, and seals it again. Nil when it would differ in more than texts.
func put(
    _ change: ContentChange, _ record: borrowing BuildRecord, _ settings: Settings, _ root: Root
) throws -> IndexChange? {
    let links = try record.links(of: Set(change.entries.map(\.id)))
    let part = Library(part: change.entries, links: links, redirects: [:])
    let indexed = IndexedPart(of: part.entries[...], IndexingNotes(of: part, tags: settings.tags))
    guard let made = try updateIndex(at: root.index, with: indexed, fingerprint: change.fingerprint) else {
        return nil
    }
    if !hasWholeSecond(root.index) { try sealIndex(root.index) }
    return made
}

/// Whether the index is whole, and of the content that was recorded.
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
