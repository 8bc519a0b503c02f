import Files
import Model
import Parsing

/// What has changed in the content since a build.
struct ContentChange {
    /// All files, as they are now.
    var files: [RecordedFile]
    /// When they were looked at, in nanoseconds since 1970.
    var time: Int64
    /// Of the content as it is now.
    var fingerprint: String
    /// Those whose text has changed, and nothing of them that other pages show.
    var entries: [Entry] = []
}

/// In nanoseconds. The clock of a file system stands still for some milliseconds: a file that changed so shortly before it
/// was looked at may have changed again without a sign of it.
private let clockStep: Int64 = 20_000_000

/// Nil where more has changed than the text of some entries: `kb.yml`, a file that came or went, a front matter, a heading,
/// a link.
func changedEntries(since record: borrowing BuildRecord, in root: Root) throws -> ContentChange? {
    guard let time = try record.about(.time).flatMap({ Int64($0) }),
        try record.about(.settings) == stampText(root.settings)
    else { return nil }
    let now = currentNanoseconds()
    let settings = fileStamp(root.settings, as: "kb.yml")
    let tree = try contentTree(root)
    let recorded = try record.files()
    guard tree.untaken.isEmpty, tree.files.count == recorded.count else { return nil }
    var change = ContentChange(
        files: recorded, time: now,
        fingerprint: String(fingerprint(of: tree.files + [settings].compactMap { $0 }), radix: 16))
    for (index, stamp) in tree.files.enumerated() {
        let known = recorded[index]
        guard known.stamp.path == stamp.path else { return nil }
        if known.stamp == stamp, stamp.changed < time - clockStep { continue }
        guard change.entries.count < mostEntries, let interface = known.interface,
            let entry = readWithoutProblem(stamp.path, in: root), entry.interfaceHash == interface
        else { return nil }
        change.files[index].stamp = stamp
        change.entries.append(entry)
    }
    return change
}

/// Where more entries have changed, a whole build is not much slower.
private let mostEntries = 50

/// Nil also for a draft.
func readWithoutProblem(_ path: String, in root: Root) -> Entry? {
    let parsed = readEntry(path, in: root)
    guard parsed.problems.isEmpty, let entry = parsed.entry, !entry.fields.isDraft else { return nil }
    return entry
}
