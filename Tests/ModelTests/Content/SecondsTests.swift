import Model
import Testing

struct SecondsTests {
    @Test(arguments: [
        ("0:00", 0), ("0:07", 7), ("12:34", 754), ("46:22", 2_782), ("75:00", 4_500), ("1:02:03", 3_723),
        ("01:02:03", 3_723), ("100:00:00", 360_000),
    ])
    func areReadFromAClock(text: String, count: Int) {
        #expect(Seconds(clock: text)?.count == count)
        #expect(Seconds(text)?.count == count)
    }

    @Test(arguments: [
        "", ":", "12", "12:", ":34", "12:3", "12:345", "12:60", "1:60:00", "1:2:03", "1:02:03:04", "1234:00", "12:3a",
        "12.34", " 12:34", "12:34 ", "-1:00", "+1:00", "1:+5", "1:-0", "１２:３４", "18 h",
    ])
    func areNotReadFromWhatIsNoClock(text: String) {
        #expect(Seconds(clock: text) == nil)
    }

    @Test(arguments: [
        ("15 s", 15), ("30 min", 1_800), ("2 h", 7_200), ("3 d", 259_200), ("18 h 30 min", 66_600),
        ("1 d 1 h 1 min 1 s", 90_061), ("18  h", 64_800), ("0 s", 0), ("90 min", 5_400),
    ])
    func areReadFromAmountsWithUnits(text: String, count: Int) {
        #expect(Seconds(text)?.count == count)
    }

    @Test(arguments: [
        "", " ", "18", "h", "18h", "h 18", "18 hours", "18 h 30", "1.5 h", "-3 d", "+3 d", "3 D", "3 weeks",
        "99999999999 s",
    ])
    func areNotReadFromAnythingElse(text: String) {
        #expect(Seconds(text) == nil)
    }

    @Test(arguments: [
        (0, "0:00"), (7, "0:07"), (60, "1:00"), (754, "12:34"), (3_599, "59:59"), (3_600, "1:00:00"),
        (3_723, "1:02:03"), (36_754, "10:12:34"),
    ])
    func areShownAsAClockThatReadsBack(count: Int, clock: String) {
        #expect(Seconds(count).clock == clock)
        #expect(Seconds(clock: clock) == Seconds(count))
    }

    @Test(arguments: [
        (0, "0 s"), (15, "15 s"), (60, "1 min"), (66_600, "18 h 30 min"), (90_061, "1 d 1 h"), (86_405, "1 d 5 s"),
        (5_400, "1 h 30 min"), (2_782, "46 min 22 s"), (864_000, "10 d"),
    ])
    func areShownInTheirTwoLargestUnits(count: Int, display: String) {
        #expect(Seconds(count).display == display)
    }

    @Test func areOrderedByLength() {
        #expect([Seconds(60), Seconds(7), Seconds(59)].sorted() == [Seconds(7), Seconds(59), Seconds(60)])
    }
}
