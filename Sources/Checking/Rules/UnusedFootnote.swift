import Model

extension RuleExplanation {
    static let unusedFootnote = RuleExplanation(
        .unusedFootnote, "unused-footnote", "A footnote that nothing refers to",
        why: "Its text is shown nowhere; mostly the sign in the text was lost, or its label mistyped.",
        mend: "Write [^label] where the footnote belongs, or remove its text.",
        example: [.article("---\ntitle: Retries\n---\nThree are enough.\n\n[^1]: With a pause between them.\n")],
        mended: [.article("---\ntitle: Retries\n---\nThree are enough.[^1]\n\n[^1]: With a pause between them.\n")])
}
