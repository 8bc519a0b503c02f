import Model
import Testing

struct PartialDateTests {
    @Test(arguments: [
        ("2013", PartialDate(year: 2013)), ("0099", PartialDate(year: 99)),
        ("2013-06", PartialDate(year: 2013, month: 6)), ("2013-12", PartialDate(year: 2013, month: 12)),
        ("2013-06-18", PartialDate(year: 2013, month: 6, day: 18)),
        ("2012-02-29", PartialDate(year: 2012, month: 2, day: 29)),
        ("2000-02-29", PartialDate(year: 2000, month: 2, day: 29)),
        ("2013-01-31", PartialDate(year: 2013, month: 1, day: 31)),
    ])
    func isReadAtThePrecisionOfItsSource(text: String, date: PartialDate) {
        #expect(PartialDate(text) == date)
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "-", "13", "20130", "2013-", "2013-6", "2013-06-", "2013-06-1", "2013-06-018", "2013-06-18-01",
        "2013/06/18",
        " 2013", "2013 ", "+013", "-013", "2013-+6", "２０１３", "2013-06-18T13:30Z", "June 2013",
    ])
    func isNotReadFromAnotherForm(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test(arguments: [
        "2013-00", "2013-13", "2013-06-00", "2013-06-31", "2013-04-31", "2013-09-31", "2013-11-31", "2013-01-32",
        "2013-02-29", "1900-02-29", "2012-02-30",
    ])
    func isNotReadWhenThereIsNoSuchDay(text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test(arguments: [
        ("2017", "2017", "2017-01-01"), ("2017-01", "Jan 2017", "2017-01-01"), ("2017-12", "Dec 2017", "2017-12-01"),
        ("2017-01-31", "31 Jan 2017", "2017-01-31"), ("0987-05-09", "9 May 987", "0987-05-09"),
    ])
    func isShown(text: String, display: String, firstDay: String) throws {
        let date = try #require(PartialDate(text))
        #expect(date.display == display)
        #expect(date.firstDay == firstDay)
    }

    @Test func comesBeforeTheMorePreciseAndTheLater() {
        let inOrder = ["2012-12-31", "2013", "2013-01", "2013-01-01", "2013-01-02", "2013-02", "2014"]
        #expect(inOrder.reversed().compactMap { PartialDate($0) }.sorted().map(\.description) == inOrder)
    }
}
