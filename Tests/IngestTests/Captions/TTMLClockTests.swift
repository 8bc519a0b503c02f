import Testing
import XML

@testable import Ingest

@Suite struct TTMLClockTests {
    @Test(arguments: [
        ("00:00:01", 1.0), ("01:02:03.5", 3723.5), ("00:01:19,520", 79.52), ("00:00:01:15", 1.5), ("12.5s", 12.5),
        ("90m", 5400), ("1.5h", 5400), ("250ms", 0.25), ("45f", 1.5), ("7t", 7), ("3", 3), (" 2s ", 2),
        ("00:00:02:15.0", 2.5),
    ])
    func isATime(text: String, seconds: Double) { #expect(TTMLClock().seconds(text) == seconds) }

    @Test(arguments: [
        "", "x", "-1s", "1 s", "1x", "s", "00:00:00:x", "1:2:3:4:5", "00:61:00", "1000h", "1e999s", ".5s", "nan",
    ])
    func isNoTime(text: String) { #expect(TTMLClock().seconds(text) == nil) }

    @Test(arguments: [
        ("ttp:frameRate='25'", "00:00:01:05", 1.2), ("ttp:frameRate='25' ttp:tickRate='1000'", "500t", 0.5),
        ("ttp:frameRate='25'", "50t", 2), ("ttp:frameRate='30' ttp:frameRateMultiplier='1000 1001'", "30f", 1.001),
        ("ttp:frameRate='30' ttp:frameRateMultiplier='1000:1001'", "30f", 1.001), ("ttp:frameRate='0'", "30f", 1),
        ("ttp:frameRate='25' ttp:timeBase='smpte'", "00:00:10:05", 10.2),
        ("ttp:frameRate='30' ttp:frameRateMultiplier='1000 1001' ttp:timeBase='smpte'", "00:01:00:00", 60.06),
        (
            "ttp:frameRate='30' ttp:frameRateMultiplier='1000 1001' ttp:timeBase='smpte' ttp:dropMode='dropNTSC'",
            "01:00:00:00", 3599.9964
        ),
        (
            "ttp:frameRate='30' ttp:frameRateMultiplier='1000 1001' ttp:timeBase='smpte' ttp:dropMode='dropNTSC'",
            "01:00:00;00", 3599.9964
        ),
    ])
    func parametersCount(attributes: String, text: String, seconds: Double) throws {
        let tt = "<tt xmlns='http://www.w3.org/ns/ttml' xmlns:ttp='http://www.w3.org/ns/ttml#parameter' \(attributes)/>"
        let found = try #require(TTMLClock(try readXML(Array(tt.utf8)).root).seconds(text))
        #expect(abs(found - seconds) < 0.0001, "\(found)")
    }
}
