import Model

extension RuleExplanation {
    static let invalidAnchor = RuleExplanation(
        .invalidAnchor, "invalid-anchor", "An anchor that cannot stand in an address",
        why: "Anchors are written in links, on the command line and in a browser, where spaces and signs have other "
            + "meanings.",
        mend: "Use letters, digits, '-', '_' and '.' in it.",
        example: [.article("---\ntitle: Retries\n---\n## When to stop {#when to stop}\n\nAfter three.\n")],
        mended: [.article("---\ntitle: Retries\n---\n## When to stop {#when-to-stop}\n\nAfter three.\n")])
}
