import Model

extension RuleExplanation {
    static let writtenAtBothEnds = RuleExplanation(
        .writtenAtBothEnds, "written-at-both-ends", "A link that both of its ends have written",
        why: "Each end shows the other's links by itself. Written twice, a link has two reasons, and one of them is "
            + "forgotten when the other changes.",
        mend: "Delete one of the two.",
        example: [
            .practice(
                "---\ntitle: Small logs\n---\n- [Log flood](../incidents/log-flood.md \"shown by\") — a disk was full.\n"
            ),
            ExampleFile(
                ExampleFile.incident.path,
                ExampleFile.incident.text
                    + "\n- [Small logs](../practices/small-logs.md \"shows\") — a disk was full.\n"),
        ],
        mended: [
            .practice(
                "---\ntitle: Small logs\n---\n- [Log flood](../incidents/log-flood.md \"shown by\") — a disk was full.\n"
            ), .incident,
        ])
}
