/// Files that several rules' examples need beside the one that they are about.
extension ExampleFile {
    static let incident = ExampleFile(
        "Content/incidents/log-flood.md",
        "---\ntitle: Log flood\nsource: https://example.org/post-mortem\n---\nLogs filled a disk.\n")

    /// Its one step rests on that incident.
    static let runbook = ExampleFile(
        "Content/runbooks/full-disk.md",
        """
        ---
        title: Full disk
        ---

        ## Find what grew {#find}

        Look for the largest folder.

        - [Log flood](../incidents/log-flood.md "worked in") — the folder of the logs was found in a minute.

        """)

    static func practice(_ text: String) -> ExampleFile { ExampleFile("Content/practices/small-logs.md", text) }

    static func article(_ text: String) -> ExampleFile { ExampleFile("Content/articles/retries.md", text) }
}
