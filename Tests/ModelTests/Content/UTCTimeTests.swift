import Testing

@testable import Model

@Suite struct UTCTimeTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_399, "2000-02-28T23:59:59Z"),
        (951_782_400, "2000-02-29T00:00:00Z"), (1_709_251_199, "2024-02-29T23:59:59Z"),
        (4_107_542_400, "2100-03-01T00:00:00Z"), (1_795_662_765, "2026-11-26T03:12:45Z"),
    ])
    func isWrittenAndRead(seconds: Int, text: String) {
        #expect(UTCTime(seconds: seconds).description == text)
        #expect(UTCTime(text)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "2026-11-26", "2026-11-26T03:12Z", "2026-11-26T03:12:45", "2026-11-26T24:00:00Z", "2026-02-30T00:00:00Z",
        "2026-11T03:12:45Z", "2026-11-26T+3:12:45Z", "2026-11-26T03:12:60Z", "2026-11-26T03-12-45Z",
    ])
    func isNothingElse(text: String) { #expect(UTCTime(text) == nil) }

    @Test func everyDayOfFourHundredYearsComesBack() {
        var date = PartialDate(year: 1799, month: 12, day: 31)
        for days in -62_091...84_007 {
            let next = PartialDate(daysSince1970: days)
            #expect(next.daysSince1970 == days)
            #expect(date < next && PartialDate(next.description) == next)
            date = next
        }
        #expect(date.description == "2200-01-02")
    }

    @Test func aMonthHasNoDay() { #expect(PartialDate(year: 2013, month: 6).daysSince1970 == nil) }
}
