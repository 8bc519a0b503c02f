/// How many items of which kind were left out.
struct SkippedItems {
    private var counts: [String: Int] = [:]

    mutating func count(_ kind: String) { counts[kind, default: 0] += 1 }

    /// One for all: `104 items were left out: 38 attachment, 1 draft, 65 nav_menu_item`.
    var warnings: [IngestWarning] {
        guard !counts.isEmpty else { return [] }
        let all = counts.values.reduce(0, +)
        let kinds = counts.sorted { $0.key < $1.key }.prefix(mostKinds).map { kind, count in
            let name = kind.prefix(40).map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" ? $0 : "-" }
            return "\(count) \(String(name))"
        }
        let more = counts.count > mostKinds ? ["and more kinds"] : []
        let items = all == 1 ? "1 item was" : "\(all) items were"
        let message = "\(items) left out: \((kinds + more).joined(separator: ", "))"
        return [IngestWarning("items-skipped", message)]
    }
}

/// Who makes kinds of his own has some, not hundreds.
private let mostKinds = 30
