import Testing
import TextAnalysis

@Suite struct StopWordsTests {
    @Test func areWordsThatFoldToThemselves() {
        #expect(StopWords.all.count > 80)
        #expect(StopWords.all == StopWords.all.sorted())
        for word in StopWords.all { #expect(analyse(word).words.map(\.text) == [word]) }
    }

    @Test(arguments: [("the", true), ("your", true), ("them", true), ("network", false), ("", false), ("THE", false)])
    func contains(word: String, isOne: Bool) { #expect(StopWords.contains(word) == isOne) }
}
