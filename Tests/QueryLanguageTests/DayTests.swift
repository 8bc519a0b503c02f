import Testing

@testable import QueryLanguage

@Suite struct DayTests {
    @Test(
        arguments: [
            ("2015-02-28", "2015-03-01"), ("2016-02-28", "2016-02-29"), ("2016-02-29", "2016-03-01"),
            ("1900-02-28", "1900-03-01"), ("2000-02-28", "2000-02-29"), ("2015-04-30", "2015-05-01"),
            ("2015-12-31", "2016-01-01"), ("2015-07-09", "2015-07-10"), ("9998-12-31", "9999-01-01"),
        ])
    func followsTheOther(day: String, next: String) throws {
        let first = try #require(DayRange(date: day)?.from)
        #expect(first.next.description == next)
        #expect(first.next.previous == first)
    }

    @Test(
        arguments: [
            "", "-", "13", "20133", "2013-", "2013-00", "2013-13", "2013-1-32", "2013-02-29", "2013-2-3-4", "2013-001",
            "0999", "9999", "+2013", "2O13", "٢٠١٣", "2013.03",
        ])
    func isNoDate(text: String) { #expect(DayRange(date: text) == nil) }

    @Test(arguments: ["..", "–", "2013..x", "x..2013", "2013..2014..2015", ">", ">=x", "><2013", "=2013", "2013-20145"])
    func isNoRange(text: String) { #expect(DayRange(text) == nil) }
}
