import Model
import Testing

@testable import Ingest

@Suite struct FeedDateTests {
    @Test(arguments: [
        ("Tue, 08 Jun 2021 09:47:00 GMT", "2021-06-08"),
        ("08 Jun 21 09:47 EST", "2021-06-08"),
        ("8 June 2021", "2021-06-08"),
        ("Tuesday, 08-Jun-99 09:47:00 GMT", "1999-06-08"),
        ("Tue Jun  8 23:59:00 +0200 2021", "2021-06-08"),
        ("June 8th, 2021", "2021-06-08"),
        ("Mon, 01 Sept 2014 06:00:00 -0700", "2014-09-01"),
        ("Sat, 1 Jan 2000 00:30:00 +0200", "2000-01-01"),
        ("2021-06-08T23:59:59-08:00", "2021-06-08"),
        ("2021-06-08 09:47:00", "2021-06-08"),
        ("2021-6-8", "2021-06-08"),
        ("2021/06/08", "2021-06-08"),
        ("20210608T094700", "2021-06-08"),
        ("2021-06", "2021-06"),
        ("2021", "2021"),
    ])
    func daysAreReadAsTheyAreWritten(text: String, day: String) {
        #expect(feedDate(text)?.description == day)
    }

    @Test(arguments: [
        "", "0000-00-00 00:00:00", "yesterday", "31 Feb 2021", "08/06/2021", "2021-13-01", "Jun 2021 GMT",
    ])
    func whatIsNoDayIsNone(text: String) {
        #expect(feedDate(text) == nil)
    }

    @Test(arguments: [
        ("01:02:03", 3723), ("62:03", 3723), ("3723", 3723), ("00:12:34.900", 754), ("0", 0), ("1:2:3", 3723),
    ])
    func playTimes(text: String, seconds: Int) {
        #expect(playTime(text) == Seconds(seconds))
    }

    @Test(arguments: ["", "x", "1:2:3:4", "-5", "1e9", "99999999999", "1::2"])
    func whatIsNoTimeIsNone(text: String) {
        #expect(playTime(text) == nil)
    }
}
