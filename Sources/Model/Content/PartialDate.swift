/// A date as precise as its source: a year, a month or a day. It is never filled up.
public struct PartialDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var year: Int
    public var month: Int?
    public var day: Int?

    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2013`, `2013-06` or `2013-06-18` (ISO 8601 calendar dates); nil for all else and for days that do not exist.
    public init?(_ text: some StringProtocol) {
        let parts = Array(text.utf8).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        let numbers = parts.compactMap(number)
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
        if let month, !(1...12).contains(month) { return nil }
        if let month, let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    }

    /// ISO 8601, at its own precision.
    public var description: String {
        var text = Self.padded(year, 4)
        if let month { text += "-" + Self.padded(month, 2) }
        if let day { text += "-" + Self.padded(day, 2) }
        return text
    }

    /// For a reader: `31 Jan 2017`, `Jan 2017`, `2017`.
    public var display: String {
        [day.map(String.init), month.map { Self.monthNames[$0 - 1] }, String(year)]
            .compactMap { $0 }.joined(separator: " ")
    }

    /// The first day that the date can mean, as `2013-01-01`: what a feed or a sort needs.
    public var firstDay: String {
        "\(Self.padded(year, 4))-\(Self.padded(month ?? 1, 2))-\(Self.padded(day ?? 1, 2))"
    }

    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }

    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        let missing = width - digits.utf8.count
        return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
    }
}

/// What a few digits say; nil for anything else.
private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    let values = digits.map { Int($0) - 0x30 }
    return values.allSatisfy { (0...9).contains($0) } ? values.reduce(0) { $0 * 10 + $1 } : nil
}
