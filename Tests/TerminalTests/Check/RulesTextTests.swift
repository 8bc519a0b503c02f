import Checking
import Model
import Testing

@testable import Terminal

@Suite struct RulesTextTests {
    private let rule = RuleExplanation(
        .tagForm, "tag-form", "A tag in another form", why: "Because.", mend: "Write it so.",
        example: [ExampleFile("Content/a.md", "x\n\ny\n")], mended: [ExampleFile("Content/a.md", "z")])
    private let plain = Style(usesColor: false)

    @Test func isALineWithTheLevelInForce() {
        #expect(rulesText([rule], [:], plain) == "KB027  warning  A tag in another form\n")
        #expect(rulesText([rule], [.tagForm: .off], plain) == "KB027  off      A tag in another form\n")
    }

    @Test func explainsWithAnExample() {
        #expect(
            explanationText(rule, levels: [.tagForm: .error], style: plain) == """
                KB027  A tag in another form
                tag-form · error

                Because.

                Write it so.

                Reported:

                  Content/a.md
                    x

                    y

                Mended:

                  Content/a.md
                    z

                In kb.yml, 'rules:' with 'KB027: off' (or warning, or error) changes its level.

                """)
    }
}
