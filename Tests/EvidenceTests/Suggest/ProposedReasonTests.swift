import Testing

@testable import Evidence

@Suite struct ProposedReasonTests {
    static let cases: [(texts: [String], words: [String], reason: String)] = [
        ([], ["x"], ""),
        (["", " . "], ["x"], ""),
        (["One came. The Switch failed! Two left."], ["switch"], "The Switch failed"),
        (["One came.", "The switch failed again"], ["switch", "again"], "The switch failed again"),
        (["One came. Two left."], ["absent"], "One came"),
        (["Rare here. Common, common and common."], ["rare", "common"], "Rare here"),
        (["Version 1.2 broke\nall of it"], ["version"], "Version 1.2 broke"),
    ]

    @Test(arguments: cases)
    func isTheSentenceThatSaysMost(texts: [String], words: [String], reason: String) {
        #expect(proposedReason(from: texts, words: words) == reason)
    }

    @Test func isCutBetweenWords() {
        let reason = proposedReason(from: [String(repeating: "word ", count: 60)], words: ["word"])
        #expect(reason.hasSuffix("word …") && reason.count <= 165)
    }
}
