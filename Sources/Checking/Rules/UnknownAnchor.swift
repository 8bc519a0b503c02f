import Model

extension RuleExplanation {
    static let unknownAnchor = RuleExplanation(
        .unknownAnchor, "unknown-anchor", "A link to a passage that is not there",
        why: "It would open at the top of the entry, and leave its reader to search for what was meant.",
        mend:
            "Write the anchor of a heading of that entry. A heading keeps its anchor under a new title when it has one "
            + "of its own, such as {#why}.",
        example: [
            .article("---\ntitle: Retries\n---\nThree are enough: see [why](#wyh).\n\n## Why {#why}\n\nLoad.\n")
        ],
        mended: [
            .article("---\ntitle: Retries\n---\nThree are enough: see [why](#why).\n\n## Why {#why}\n\nLoad.\n")
        ])
}
