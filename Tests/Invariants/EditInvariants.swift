import Checking
import Linking
import Model
import Parsing

/// A link that is inserted leaves every other byte as it was, and mends leave a file that can be read.
func editViolations(of entry: Entry, _ problems: [Diagnostic]) -> [String] {
    var violations: [String] = []
    for passage in [entry.passages.first, entry.passages.last].compactMap({ $0 }) {
        let link = NewLink(
            source: Address(entry: entry.id, anchor: passage.anchor), target: Address(entry: "incidents/switch"),
            label: "shown by", reason: "it does")
        guard let edited = inserting(link, text: "[NEW](../incidents/switch.md)", into: entry) else {
            violations.append("no link can be inserted at #\(passage.anchor)")
            continue
        }
        if !isInsertion(entry.source.bytes, edited.bytes) { violations.append("inserting a link lost other bytes") }
    }
    let mended = applying(problems.compactMap(\.fix), to: entry.source)
    if parseEntry(path: entry.id + ".md", source: mended.after).entry == nil {
        violations.append("the mended file is no entry")
    }
    return violations
}

/// Whether the new bytes are the old ones with others in one place between them.
private func isInsertion(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    return new.count > old.count && head + tail >= old.count
}
