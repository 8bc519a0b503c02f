import Files
import Model
import Parsing

/// What has changed in the content since a build.
struct ContentChange {
    /// All files, as they are now.
    var files: [RecordedFile]
    /// Those of the entries whose text has changed, and nothing of them that other pages show.
    var entries: [Entry]
}

/// In nanoseconds. The clock of a file system stands still for some milliseconds: a file that changed so shortly before it
/// was looked at may have changed again without a sign of it.
private let clockStep: Int64 = 20_000_000

/// Nil where more has changed than the text of some entries: a file that came or went, a front matter, a heading, a link.
///
/// - Parameter time: When the recorded files were looked at, in nanoseconds since 1970.
func changedEntries(
    from recorded: [RecordedFile], at time: Int64, to current: WalkedTree, in root: Root
) -> ContentChange? {
    guard current.untaken.isEmpty, current.files.count == recorded.count else { return nil }
    var change = ContentChange(files: recorded, entries: [])
    for (index, stamp) in current.files.enumerated() {
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
