/// A length of time, or a place in a recording, in whole seconds.
public struct Seconds: Hashable, Sendable, Comparable {
    public var count: Int

    public init(_ count: Int) { self.count = count }

    /// Reads a clock, `46:22` or `1:02:03`; nil for all else.
    public init?(clock text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let first = parts.first, (1...3).contains(first.utf8.count),
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), parts.allSatisfy(\.isDigits)
        else { return nil }
        let numbers = parts.compactMap { UInt16($0) }
        guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        self.init(numbers.reduce(0) { $0 * 60 + Int($1) })
    }

    /// Reads a clock or amounts with units, `18 h 30 min`, `3 d`, `15 s`; nil for all else.
    public init?(_ text: String) {
        if let clock = Seconds(clock: text) {
            self = clock
            return
        }
        let words = text.split(separator: " ")
        guard !words.isEmpty, words.count % 2 == 0 else { return nil }
        var total = 0
        for index in stride(from: 0, to: words.count, by: 2) {
            guard words[index].isDigits, let amount = UInt32(words[index]),
                let unit = Self.units.first(where: { $0.name == words[index + 1] })
            else { return nil }
            total += Int(amount) * unit.length
        }
        self.init(total)
    }

    /// `12:34` or `1:02:03`.
    public var clock: String {
        let (hours, minutes, seconds) = (count / 3600, count / 60 % 60, count % 60)
        let tail = "\(minutes < 10 && hours > 0 ? "0" : "")\(minutes):\(seconds < 10 ? "0" : "")\(seconds)"
        return hours > 0 ? "\(hours):\(tail)" : tail
    }

    /// `18 h 30 min`: the two largest units that are not zero.
    public var display: String {
        var rest = count
        var parts: [String] = []
        for unit in Self.units where rest >= unit.length && parts.count < 2 {
            parts.append("\(rest / unit.length) \(unit.name)")
            rest %= unit.length
        }
        return parts.isEmpty ? "0 s" : parts.joined(separator: " ")
    }

    public static func < (left: Seconds, right: Seconds) -> Bool { left.count < right.count }

    private static let units: [(name: String, length: Int)] = [
        ("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1),
    ]
}

extension StringProtocol {
    /// Only ASCII digits: reading a number would take a sign too.
    var isDigits: Bool { utf8.allSatisfy { (48...57).contains($0) } }
}
