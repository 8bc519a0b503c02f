import Model

extension RuleExplanation {
    static let movedEntry = RuleExplanation(
        .movedEntry, "moved-entry", "A link to an old id",
        why: "It leads to the right entry, by a redirect. Once nothing needs the redirect, it can go.",
        mend: "Write the entry's path of today.",
        example: [
            .practice("---\ntitle: Small logs\n---\nThey filled a disk [once](../incidents/flood.md).\n"),
            movedIncident,
        ],
        mended: [
            .practice("---\ntitle: Small logs\n---\nThey filled a disk [once](../incidents/log-flood.md).\n"),
            movedIncident,
        ])

    private static let movedIncident = ExampleFile(
        ExampleFile.incident.path,
        """
        ---
        title: Log flood
        source: https://example.org/post-mortem
        redirects: [incidents/flood]
        ---
        Logs filled a disk.

        """)
}
