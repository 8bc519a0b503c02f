import Model

extension RuleExplanation {
    static let duplicateAnchor = RuleExplanation(
        .duplicateAnchor, "duplicate-anchor", "An anchor that two headings of a file have",
        why: "An anchor is the address of a passage. Of two with the same one, a link would always open the first.",
        mend: "Give one of the two headings another {#anchor}.",
        example: [.article("---\ntitle: Retries\n---\n## Why {#why}\n\nLoad.\n\n## Why not {#why}\n\nErrors.\n")],
        mended: [.article("---\ntitle: Retries\n---\n## Why {#why}\n\nLoad.\n\n## Why not {#why-not}\n\nErrors.\n")])
}
