import Model

extension RuleExplanation {
    static let missingReason = RuleExplanation(
        .missingReason, "missing-reason", "A relation without a reason",
        why: "That two things belong together is soon said; why they do is what a reader needs, and both ends show it.",
        mend: "Say why after the link, in its list item or its sentence, as in '— a disk was full'.",
        example: [
            .practice("---\ntitle: Small logs\n---\n- [Log flood](../incidents/log-flood.md \"shown by\")\n"),
            .incident,
        ],
        mended: [
            .practice(
                "---\ntitle: Small logs\n---\n- [Log flood](../incidents/log-flood.md \"shown by\") — a disk was full.\n"
            ), .incident,
        ])
}
