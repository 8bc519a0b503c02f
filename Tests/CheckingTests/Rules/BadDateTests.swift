import Testing

@Suite struct BadDateTests {
    @Test func standsAtTheValue() {
        #expect(
            problems(inField: "date: 18 June 2013") == [
                "practices/p 3:7+12 KB025 the field 'date' is not a date | write 'date: 2013-06-18, 2013-06 or 2013'"
            ])
        #expect(
            problems(inField: "date: 2013/06/18") == [
                "practices/p 3:7+10 KB025 the field 'date' is not a date | write 'date: 2013-06-18'"
            ])
    }

    @Test(arguments: [
        ("date: 2013/06/18", "date: 2013-06-18"), ("date: 2013.6.8", "date: 2013-06-08"),
        ("reviewed: '2013-6'", "reviewed: '2013-06'"), ("started: 2012/8/1T13:30Z", "started: 2012-08-01T13:30Z"),
        // The order, or the date itself, is not sure.
        ("date: 18/06/2013", "date: 18/06/2013"), ("date: 2013/18/06", "date: 2013/18/06"),
        ("date: 13-06-18", "date: 13-06-18"), ("date: 2013-02-29", "date: 2013-02-29"),
        ("date: 2013/06.18", "date: 2013/06.18"),
    ])
    func isMendedWhereOnlyTheFormIsWrong(written: String, mend: String) {
        let text = "---\ntitle: I\nsource: https://example.org\n\(written)\n---\n"
        #expect(problems(in: ["incidents/i": text]).count == 1)
        #expect(
            mended("incidents/i", in: ["incidents/i": text])
                == "---\ntitle: I\nsource: https://example.org\n\(mend)\n---\n")
    }

    @Test(arguments: ["date: 2013-06-18", "date: 2012-02-29", "date: 2013-06", "date: 2013", "date:"])
    func isSilentOnDates(field: String) { #expect(problems(inField: field) == []) }
}
