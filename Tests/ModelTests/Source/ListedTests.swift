import Model
import Testing

@Suite struct ListedTests {
    @Test(arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
    func standsInASentence(words: [String], text: String) { #expect(listed(words) == text) }
}
