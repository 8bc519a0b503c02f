import Model

extension RuleExplanation {
    static let unknownField = RuleExplanation(
        .unknownField, "unknown-field", "A field that this kind of entry, or kb.yml, does not have",
        why: "What stands in a mistyped field would be lost without a word: nobody finds the entry by its tags.",
        mend: "Write the field as the help of the message says, or move what it says into the text.",
        example: [.article("---\ntitle: Retries\ntagz: [cascade]\n---\nThree are enough.\n")],
        mended: [.article("---\ntitle: Retries\ntags: [cascade]\n---\nThree are enough.\n")])
}
