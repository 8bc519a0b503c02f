import Testing

@testable import Ingest

@Suite struct CaptionClockTests {
    @Test(arguments: [
        ("00:00:01.000", 1000), ("01:02:03,456", 3_723_456), ("12:34", 754_000), ("1:02.5", 62_500),
        ("999:59:59.999", 3_599_999_999), ("00:01,07", 1070), ("75:00", 4_500_000),
    ])
    func isATime(text: String, milliseconds: Int) { #expect(captionTime(Array(text.utf8)[...]) == milliseconds) }

    @Test(arguments: [
        "", "1", "1.5", "-1:00", "00:60", "00:60:00", "99:99:99.999", "1000:00:00", "a:00", "00:00.", "00:0x", "1::2",
        "00:00:00:01", "99999999999999999999:00",
    ])
    func isNoTime(text: String) { #expect(captionTime(Array(text.utf8)[...]) == nil) }

    @Test(arguments: [
        ("00:01.000 --> 00:02.000", true), ("1:00-->2:00 line:0", true), ("\t00:01 -->\t00:02", true),
        ("--> 00:02", true), ("-1:00 --> 00:02", true), ("99:99 --> x", true), ("a --> b", false), ("-->", false),
        ("x -> 1", false), ("go --> 2", false),
    ])
    func isALineOfTimes(line: String, isOne: Bool) { #expect(isTimingLine(Array(line.utf8)[...]) == isOne) }

    @Test func timesThatRunBackwardsAreNone() {
        #expect(captionTimes(Array("00:05 --> 00:04".utf8)[...]) == nil)
        #expect(captionTimes(Array("00:05 --> 00:05".utf8)[...])?.end == 5000)
    }
}
