import Model

extension RuleExplanation {
    static let redirectClash = RuleExplanation(
        .redirectClash, "redirect-clash", "An old id that cannot lead to its entry",
        why:
            "A redirect keeps old links and bookmarks alive. One that is an entry's own id, or is given twice, can lead "
            + "to one place only.",
        mend: "Remove the redirect in all places but one, and write it as an id without .md.",
        example: [.article("---\ntitle: Retries\nredirects: [articles/retries]\n---\nThree are enough.\n")],
        mended: [.article("---\ntitle: Retries\nredirects: [articles/on-retries]\n---\nThree are enough.\n")])
}
