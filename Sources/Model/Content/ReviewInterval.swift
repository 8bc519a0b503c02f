/// How long a review holds: `6 months`, `90 days`, `1 year`.
public struct ReviewInterval: Sendable, Equatable, CustomStringConvertible {
    public enum Unit: String, CaseIterable, Sendable { case day, week, month, year }
    public var amount: Int
    public var unit: Unit

    public init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, words[0].isDigits, let amount = Int(words[0]), amount > 0,
            let unit = Unit.allCases.first(where: { words[1] == $0.rawValue || words[1] == "\($0.rawValue)s" })
        else { return nil }
        self.amount = amount
        self.unit = unit
    }

    public var description: String { "\(amount) \(unit.rawValue)\(amount == 1 ? "" : "s")" }

    /// After the word 'every': `year`, `6 months`.
    public var period: String { amount == 1 ? unit.rawValue : description }

    /// The day on which a thing reviewed at the date is due again.
    ///
    /// A date of only a year or a month counts from its first day: a review is rather due too early than too late. A
    /// month that has no such day ends it: a month after 31 January is the last day of February. No day is after the
    /// year 9999, the last that a date can be written in.
    public func after(_ date: PartialDate) -> PartialDate {
        let start = PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
        let due =
            switch unit {
            case .day: start.adding(days: min(amount, Self.mostDays))
            case .week: start.adding(days: min(amount, Self.mostDays) * 7)
            case .month: start.adding(months: min(amount, Self.mostDays))
            case .year: start.adding(months: min(amount, Self.mostDays) * 12)
            }
        return min(due, PartialDate(year: 9999, month: 12, day: 31))
    }

    /// More than ten thousand years of them: a longer interval says nothing else, and no sum of it overflows.
    private static let mostDays = 4_000_000
}

extension PartialDate {
    /// Of a full day.
    fileprivate func adding(days: Int) -> PartialDate {
        daysSince1970.map { PartialDate(daysSince1970: $0 + days) } ?? self
    }

    /// The same day of a later month, or the last one of that month when it is shorter.
    fileprivate func adding(months: Int) -> PartialDate {
        let total = year * 12 + (month ?? 1) - 1 + months
        let (year, month) = (total / 12, total % 12 + 1)
        return PartialDate(year: year, month: month, day: min(day ?? 1, Self.days(in: month, of: year)))
    }
}
