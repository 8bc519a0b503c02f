import Model

extension RuleExplanation {
    static let relationNotAllowed = RuleExplanation(
        .relationNotAllowed, "relation-not-allowed", "A relation that cannot join these two kinds",
        why: "Each relation means something only between certain kinds: a runbook applies a practice, an incident does "
            + "not. Mostly the two ends are the wrong way round.",
        mend: "Use the relation that is meant, or the word of its other end.",
        example: [
            .practice(
                "---\ntitle: Small logs\n---\n- [Log flood](../incidents/log-flood.md \"shows\") — a disk was full.\n"),
            .incident,
        ],
        mended: [
            .practice(
                "---\ntitle: Small logs\n---\n- [Log flood](../incidents/log-flood.md \"shown by\") — a disk was full.\n"
            ), .incident,
        ])
}
