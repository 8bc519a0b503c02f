import Model

extension RuleExplanation {
    static let unknownRelation = RuleExplanation(
        .unknownRelation, "unknown-relation", "A link whose title is not a relation",
        why:
            "The title of a link between two entries says how they belong together, and the other end says so too; with "
            + "a word of its own, the link would be lost at both.",
        mend: "Use one of the relations of Content/README.md, or leave the title out for a mention.",
        example: [
            .practice(
                "---\ntitle: Small logs\n---\n- [Log flood](../incidents/log-flood.md \"shwon by\") — a disk was full.\n"
            ), .incident,
        ],
        mended: [
            .practice(
                "---\ntitle: Small logs\n---\n- [Log flood](../incidents/log-flood.md \"shown by\") — a disk was full.\n"
            ), .incident,
        ])
}
