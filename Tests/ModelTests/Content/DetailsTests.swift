import Model
import Testing

struct MomentTests {
    @Test(arguments: ["2012", "2012-08", "2012-08-01"])
    func isADateWithoutATime(text: String) throws {
        let moment = try #require(Moment(text))
        #expect(moment.date == PartialDate(text))
        #expect(moment.time == nil)
        #expect(moment.description == text)
    }

    @Test(arguments: [
        "13:30Z", "00:00Z", "23:59Z", "13:30:59Z", "13:30+01:00", "13:30-08:00", "13:30:15+05:30", "13:30-00:00",
    ])
    func hasATimeWithItsZone(time: String) throws {
        let moment = try #require(Moment("2012-08-01T\(time)"))
        #expect(moment.date == PartialDate(year: 2012, month: 8, day: 1))
        #expect(moment.time == time)
        #expect(moment.description == "2012-08-01T\(time)")
    }

    @Test(arguments: [
        "", "T", "T13:30Z", "2012-08-32", "2012-08-01T", "2012-08T13:30Z", "2012T13:30Z", "2012-08-01 13:30Z",
        "2012-08-01t13:30Z", "2012-08-01T13:30", "2012-08-01T13Z", "2012-08-01T1:30Z", "2012-08-01T24:00Z",
        "2012-08-01T13:60Z", "2012-08-01T13:30:60Z", "2012-08-01T13:30:15.5Z", "2012-08-01T13:30z",
        "2012-08-01T13:30ZZ", "2012-08-01T13:30+01", "2012-08-01T13:30+0100", "2012-08-01T13:30+24:00",
        "2012-08-01T13:30+01:60", "2012-08-01T13:30+01:+5", "2012-08-01T13:30+-0:00", "2012-08-01T13:30Z ",
        "2012-08-01TT13:30Z", "2012-08-01T13:30 CET", "2012-08-01T１３:30Z",
    ])
    func isNothingElse(text: String) {
        #expect(Moment(text) == nil)
    }
}

struct DetailsTests {
    private static let talk: TalkFields = {
        var fields = TalkFields()
        fields.speakers = ["Ada", "Grace"]
        return fields
    }()

    private static let book: BookFields = {
        var fields = BookFields()
        fields.authors = ["Ilya"]
        return fields
    }()

    private static let article: ArticleFields = {
        var fields = ArticleFields()
        fields.authors = ["Peter"]
        return fields
    }()

    @Test(arguments: [
        (Details.talk(talk), ["Ada", "Grace"]), (.video(talk), ["Ada", "Grace"]), (.book(book), ["Ilya"]),
        (.article(article), ["Peter"]), (.practice, []), (.runbook(RunbookFields()), []),
        (.incident(IncidentFields()), []),
    ])
    func namesThePeopleBehindTheEntry(details: Details, people: [String]) {
        #expect(details.people == people)
    }

    @Test func hasTheFieldsOfATalkForTalksAndVideosOnly() {
        #expect(Details.talk(Self.talk).talk == Self.talk)
        #expect(Details.video(Self.talk).talk == Self.talk)
        #expect(Details.book(Self.book).talk == nil)
        #expect(Details.practice.talk == nil)
    }
}
