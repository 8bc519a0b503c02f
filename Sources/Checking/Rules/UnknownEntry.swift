import Model

extension RuleExplanation {
    static let unknownEntry = RuleExplanation(
        .unknownEntry, "unknown-entry", "A link to an entry that is not there",
        why: "A reader who follows it meets nothing, most likely at the moment when it matters.",
        mend: "Link to the entry's file, with its .md and the right number of '../', or make the entry with kb new. A "
            + "draft must be published first.",
        example: [
            .practice("---\ntitle: Small logs\n---\nThey filled a disk [once](../incidents/log-flod.md).\n"), .incident,
        ],
        mended: [
            .practice("---\ntitle: Small logs\n---\nThey filled a disk [once](../incidents/log-flood.md).\n"),
            .incident,
        ])
}
