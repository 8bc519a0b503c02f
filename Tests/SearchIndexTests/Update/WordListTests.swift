import Testing

@testable import SearchIndex

@Suite struct WordListTests {
    /// `bC` with a rest of 2 is in six entries.
    @Test(arguments: [
        ("a", 0, "bC dB", [2, 1]), ("a", 1, "aA bC dB", [2, 1]), ("b", 6, "bC dB", [2, 1]), ("b", 7, "bC dB", [3, 1]),
        ("b", 3, "bB dB", [1, 1]), ("b", 1, "bA dB", [1]), ("b", 0, "dB", [1]), ("c", 5, "bC cC dB", [2, 1, 1]),
        ("e", 2, "bC dB eB", [2, 1, 0]), ("ba", 1, "bC baA dB", [2, 1]),
    ])
    func aWordStandsInOrderWithItsCount(word: String, entries: Int, words: String, rests: [Int]) {
        var counts = NumberText()
        for rest in [2, 1] { counts.append(rest) }
        var list = WordList(words: "bC dB", counts: counts.text, hasCounts: true)
        #expect(list.entries(of: "b") == 6 && list.entries(of: "d") == 3 && list.entries(of: "c") == 0)
        list.set(word, entries: entries)
        counts = NumberText()
        for rest in rests { counts.append(rest) }
        #expect(list.words == words && list.counts == counts.text)
        #expect(list.entries(of: word) == entries)
    }

    @Test func aListWithoutCountsHasNone() {
        var list = WordList(words: "", counts: "", hasCounts: false)
        list.set("word", entries: 9)
        #expect(list.words == "wordD" && list.counts == "" && !list.isEmpty)
        list.set("word", entries: 0)
        #expect(list.isEmpty && list.words == "")
    }
}
