import Model
import Testing

struct ReviewIntervalTests {
    @Test(arguments: [
        ("6 months", 6, ReviewInterval.Unit.month), ("1 month", 1, .month), ("90 days", 90, .day), ("1 day", 1, .day),
        ("2 weeks", 2, .week), ("1 year", 1, .year), ("10 years", 10, .year),
    ])
    func isAnAmountAndAUnit(text: String, amount: Int, unit: ReviewInterval.Unit) throws {
        let interval = try #require(ReviewInterval(text))
        #expect(interval.amount == amount)
        #expect(interval.unit == unit)
        #expect(interval.description == text)
    }

    @Test(arguments: [("1 years", "1 year"), ("6 month", "6 months"), ("6   months", "6 months")])
    func isShownInTheRightNumber(text: String, shown: String) {
        #expect(ReviewInterval(text)?.description == shown)
    }

    @Test(arguments: [("1 year", "year"), ("6 months", "6 months"), ("1 day", "day")])
    func isSaidAfterEvery(text: String, period: String) {
        #expect(ReviewInterval(text)?.period == period)
    }

    @Test(arguments: [
        "", "6", "months", "6months", "months 6", "0 days", "-1 days", "+6 months", "1.5 years", "six months",
        "6 Months", "6 hours", "6 months 2 days", "6 dayss", "99999999999999999999 days",
    ])
    func isNothingElse(text: String) {
        #expect(ReviewInterval(text) == nil)
    }

    @Test(arguments: [
        // Days and weeks.
        ("1 day", "2026-12-31", "2027-01-01"), ("90 days", "2026-11-26", "2027-02-24"),
        ("1 day", "2024-02-28", "2024-02-29"), ("1 day", "2023-02-28", "2023-03-01"),
        ("2 weeks", "2026-02-20", "2026-03-06"), ("365 days", "2024-01-01", "2024-12-31"),
        // Months and years.
        ("1 month", "2026-11-26", "2026-12-26"), ("1 month", "2026-12-26", "2027-01-26"),
        ("6 months", "2026-11-23", "2027-05-23"), ("12 months", "2026-11-23", "2027-11-23"),
        ("18 months", "2026-11-23", "2028-05-23"), ("1 year", "2026-11-23", "2027-11-23"),
        // A shorter month.
        ("1 month", "2026-01-31", "2026-02-28"), ("1 month", "2028-01-31", "2028-02-29"),
        ("1 month", "2026-01-29", "2026-02-28"), ("1 month", "2026-03-31", "2026-04-30"),
        ("13 months", "2026-01-31", "2027-02-28"), ("1 year", "2024-02-29", "2025-02-28"),
        ("4 years", "2024-02-29", "2028-02-29"), ("4 years", "1896-02-29", "1900-02-28"),
        // Less precise dates count from their first day.
        ("1 year", "2026", "2027-01-01"), ("6 months", "2026", "2026-07-01"), ("1 month", "2026-01", "2026-02-01"),
        ("10 days", "2026-02", "2026-02-11"),
        // As late as can be written.
        ("1 day", "9999-12-31", "9999-12-31"), ("1 year", "9999-01-01", "9999-12-31"),
        ("9223372036854775807 years", "2026-01-01", "9999-12-31"),
        ("9223372036854775807 months", "2026-01-01", "9999-12-31"),
        ("9223372036854775807 weeks", "2026-01-01", "9999-12-31"),
        ("9223372036854775807 days", "2026-01-01", "9999-12-31"), ("7973 years", "2026-01-01", "9999-01-01"),
    ])
    func isDueAgain(interval: String, reviewed: String, due: String) throws {
        let interval = try #require(ReviewInterval(interval))
        let date = try #require(PartialDate(reviewed))
        #expect(interval.after(date).description == due)
    }
}
