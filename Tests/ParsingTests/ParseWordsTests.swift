import Model
import Parsing
import Testing

@Suite struct ParseWordsTests {
    private func parsed(_ text: String, over base: Words? = nil) -> (words: Words, problems: [String]) {
        let (words, problems) = parseWords(SourceText(path: "Site/words/de.yml", bytes: Array(text.utf8)), over: base)
        return (words, problems.map { "\($0.span.line) \($0.rule.rawValue) \($0.message)" })
    }

    private static let base: Words = {
        var words = Words()
        words.texts = ["skip": "Skip", "menu": "Menu"]
        words.counts = ["step": .init(one: "1 step", other: "{n} steps")]
        words.script = ["copied": "Copied"]
        return words
    }()

    @Test func namesHaveTexts() {
        let (words, problems) = parsed(
            "skip: Skip to: x\ncounts:\n  step: [1 step, \"{n} steps\"]\nscript:\n  copied: Copied\nsearch:\n  none: None\n"
                .replacing("Skip to: x", with: "\"Skip to: x\""))
        #expect(words.texts == ["skip": "Skip to: x"])
        #expect(words.counts == ["step": .init(one: "1 step", other: "{n} steps")])
        #expect(words.script == ["copied": "Copied"] && words.search == ["none": "None"])
        #expect(problems == [])
    }

    @Test func whatIsLeftOutIsSaidInTheOtherLanguage() {
        let (words, problems) = parsed("menu: Menü\ncounts:\n  step: [1 Schritt, \"{n} Schritte\"]\n", over: Self.base)
        #expect(words.texts == ["skip": "Skip", "menu": "Menü"])
        #expect(words.count(2, "step") == "2 Schritte")
        #expect(words.script == Self.base.script)
        #expect(problems == [])
    }

    @Test(arguments: [
        ("menü: x\n", "1 KB064 'menü' is no word of the interface"),
        ("menu: Menü\nscript:\n  copid: x\n", "3 KB064 'copid' is no word of the interface"),
        ("counts:\n  step: 1 Schritt\n", "2 KB064 'step' is not a pair"),
        ("menu: [x]\n", "1 KB064 'menu' is not a text"),
        ("- x\n", "1 KB064 the words are not a list of 'name: text' lines"),
    ])
    func whatNothingAsksForIsTold(text: String, problem: String) {
        let (words, problems) = parsed(text, over: Self.base)
        #expect(problems == [problem])
        #expect(words.texts["skip"] == "Skip")
    }

    @Test func whatIsNotYAMLIsTold() {
        #expect(parsed("menu: [", over: Self.base).problems.count == 1)
        #expect(parsed("", over: Self.base).words == Self.base)
    }
}
