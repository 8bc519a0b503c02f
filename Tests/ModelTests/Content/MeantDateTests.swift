import Model
import Testing

struct MeantDateTests {
    @Test(arguments: [
        ("2013/06/18", "2013-06-18"), ("2013.06.18", "2013-06-18"), ("2013-6-8", "2013-06-08"), ("2013/6", "2013-06"),
        ("18/06/2013", nil), ("06/18", nil), ("2013/18/06", nil), ("2013/06.18", nil), ("2013-006-18", nil),
        ("2013-02-30", nil), ("2013//18", nil), ("2013-+6-18", nil), ("2013", nil), ("13-6-8", nil), ("", nil),
    ])
    func isOneInAnotherForm(text: String, date: String?) {
        #expect(PartialDate.meant(by: text)?.description == date)
    }

    @Test(arguments: [
        ("2012/8/1T13:30Z", "2012-08-01T13:30Z"), ("2012/8/1", "2012-08-01"), ("2012/8T13:30Z", nil),
        ("2012/8/1T25:30Z", nil), ("2012/8/1 13:30", nil), ("T13:30Z", nil),
    ])
    func isAMomentInAnotherForm(text: String, moment: String?) {
        #expect(Moment.meant(by: text)?.description == moment)
    }
}
