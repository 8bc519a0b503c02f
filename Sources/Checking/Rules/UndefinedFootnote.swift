import Model

extension RuleExplanation {
    static let undefinedFootnote = RuleExplanation(
        .undefinedFootnote, "undefined-footnote", "A footnote that has no text",
        why: "Its sign stands in the text, and there is nothing to read below.",
        mend: "Add the text on a line of its own, as '[^label]: …'.",
        example: [.article("---\ntitle: Retries\n---\nThree are enough.[^1]\n")],
        mended: [.article("---\ntitle: Retries\n---\nThree are enough.[^1]\n\n[^1]: With a pause between them.\n")])
}
