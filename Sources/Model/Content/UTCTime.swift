/// A moment in UTC, in whole seconds, as RFC 3339 writes it: `2026-11-26T03:12:45Z`.
public struct UTCTime: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Since 1970, leap seconds not counted.
    public var seconds: Int

    public init(seconds: Int) { self.seconds = seconds }

    /// Reads what `description` writes; nil for all else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 9, parts[1].hasSuffix("Z"),
            let date = PartialDate(parts[0]), let days = date.daysSince1970
        else { return nil }
        let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
        let numbers = clock.compactMap { $0.utf8.count == 2 && $0.isDigits ? Int($0) : nil }
        guard clock.count == 3, numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else {
            return nil
        }
        seconds = days * 86_400 + numbers[0] * 3_600 + numbers[1] * 60 + numbers[2]
    }

    public var date: PartialDate { PartialDate(daysSince1970: seconds.floored(by: 86_400)) }

    /// `03:12` of the day.
    public var clock: String {
        let minutes = (seconds - seconds.floored(by: 86_400) * 86_400) / 60
        return "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
    }

    public var description: String {
        "\(date)T\(clock):\(twoDigits(seconds - seconds.floored(by: 60) * 60))Z"
    }

    public static func < (left: UTCTime, right: UTCTime) -> Bool { left.seconds < right.seconds }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension PartialDate {
    /// Of a full day, in the proleptic Gregorian calendar; nil for a year or a month.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    public var daysSince1970: Int? {
        guard let month, let day else { return nil }
        let shifted = month > 2 ? year : year - 1
        let era = shifted.floored(by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The inverse, civil_from_days of the same source.
    public init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = shifted.floored(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

extension Int {
    /// Division that rounds down also below zero.
    fileprivate func floored(by divisor: Int) -> Int { self >= 0 ? self / divisor : (self - divisor + 1) / divisor }
}
