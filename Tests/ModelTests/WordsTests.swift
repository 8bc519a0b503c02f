import Model
import Testing

@Suite struct WordsTests {
    private static let words: Words = {
        var words = Words()
        words.texts = ["all": "All {count} of {title}", "plain": "Plain"]
        words.counts = ["step": .init(one: "1 step", other: "{n} steps")]
        return words
    }()

    @Test(arguments: [
        ("plain", [:], "Plain"), ("all", ["count": "3", "title": "{count}"], "All 3 of {count}"),
        ("all", ["title": "x"], "All {count} of x"), ("gone", [:], "gone"),
    ])
    func bracesStandForWhatIsGiven(name: String, values: [String: String], text: String) {
        #expect(Self.words[name, values] == text)
    }

    @Test(arguments: [(0, "0 steps"), (1, "1 step"), (12, "12 steps")])
    func aNumberHasItsForm(number: Int, text: String) { #expect(Self.words.count(number, "step") == text) }
}
