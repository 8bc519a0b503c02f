/// How many items of which kind were left out.
struct SkippedItems {
    private var counts: [String: Int] = [:]

    mutating func count(_ kind: String) { counts[kind, default: 0] += 1 }

    /// One for each kind: `skipped-draft`.
    var warnings: [IngestWarning] {
        counts.sorted { $0.key < $1.key }.map { kind, count in
            let name = kind.prefix(40).map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" ? $0 : "-" }
            let items = count == 1 ? "1 item was" : "\(count) items were"
            return IngestWarning("skipped-" + String(name), "\(items) left out: \(String(name))")
        }
    }
}
