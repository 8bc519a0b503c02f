import Model

extension RuleExplanation {
    static let repeatedFootnote = RuleExplanation(
        .repeatedFootnote, "repeated-footnote", "A footnote that has two texts",
        why: "Only the first of them is shown.",
        mend: "Give the second one another label, and refer to it.",
        example: [.article("---\ntitle: Retries\n---\nThree are enough.[^1]\n\n[^1]: Pause.\n\n[^1]: Add jitter.\n")],
        mended: [
            .article("---\ntitle: Retries\n---\nThree are enough.[^1][^2]\n\n[^1]: Pause.\n\n[^2]: Add jitter.\n")
        ])
}
