import Model

extension RuleExplanation {
    static let interfaceWords = RuleExplanation(
        .interfaceWords, "interface-words", "Words of the interface that nothing on a page asks for",
        why: "A word with a slip in its name would stand in its file unread, and the pages would go on saying another.",
        mend:
            "Write one 'name: text' a line, with names of the built-in Site/words/en.yml; leave out what stays the same.",
        example: [ExampleFile("Site/words/en.yml", "skipp: Go to the text\n")],
        mended: [ExampleFile("Site/words/en.yml", "skip: Go to the text\n")])
}
