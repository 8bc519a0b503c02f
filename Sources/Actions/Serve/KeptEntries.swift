import Files
import Parsing

/// Entries as they were read the last time, with what their files were then.
struct KeptEntries: Sendable {
    private struct Kept: Sendable {
        var stamps: [FileStamp?]
        var entry: ParsedEntry
    }

    private var kept: [String: Kept] = [:]

    /// - Parameters:
    ///   - written: Paths from `Content`, of which `ingested` has those that stand beside them.
    ///   - stamps: Of all files, taken before this.
    mutating func readEntries(
        _ written: [String], _ ingested: Set<String>, as stamps: [FileStamp], in root: Root
    ) -> [ParsedEntry] {
        let stamps = Dictionary(stamps.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let before = kept
        let now = parallelMap(written) { path in
            let beside = ingested.contains(ingestPath(beside: path)) ? ingestPath(beside: path) : nil
            let current = [stamps[path], beside.flatMap { stamps[$0] }]
            if let known = before[path], known.stamps == current { return known }
            return Kept(stamps: current, entry: readEntry(path, in: root, hasIngest: beside != nil))
        }
        kept = Dictionary(zip(written, now), uniquingKeysWith: { first, _ in first })
        return now.map(\.entry)
    }
}
