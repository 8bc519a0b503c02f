import Model
import Testing

@Suite struct LengthTests {
    @Test(
        arguments: [
            ("2 h", 7_200, nil, "2 h"), ("about 1 h 30 min", 5_400, .about, "about 1 h 30 min"),
            ("at least 3 d", 259_200, .atLeast, "at least 3 d"), ("about 46:22", 2_782, .about, "about 46 min 22 s"),
        ] as [(String, Int, Length.Bound?, String)])
    func isAsExactAsItsSource(text: String, seconds: Int, bound: Length.Bound?, display: String) {
        #expect(Length(text) == Length(Seconds(seconds), bound: bound))
        #expect(Length(text)?.display == display)
    }

    @Test(arguments: [
        "", "about", "about ", "ca. 2 h", "About 2 h", "at least", "about about 2 h", "2 h about", "-2 h",
    ])
    func isNoOtherText(text: String) { #expect(Length(text) == nil) }
}
