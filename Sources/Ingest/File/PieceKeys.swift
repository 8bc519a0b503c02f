import Model

/// Keys that each piece of a file has for itself: the second `actions` is `actions~2`.
struct PieceKeys {
    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]

    init(taken: some Sequence<String> = []) { self.taken = Set(taken) }

    mutating func take(_ wanted: String) -> String {
        var key = wanted
        while !taken.insert(key).inserted {
            counts[wanted, default: 1] += 1
            key = "\(wanted)~\(counts[wanted, default: 1])"
        }
        return key
    }
}

extension FileSegment {
    /// The key as the source has it.
    var base: String { String(marker.key.prefix { $0 != "~" }) }

    /// Whether it is some seconds of speech.
    var isTimed: Bool { heading?.label.flatMap { Seconds(clock: $0) } != nil }
}
