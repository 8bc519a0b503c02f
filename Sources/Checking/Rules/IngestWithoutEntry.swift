import Model

extension RuleExplanation {
    static let ingestWithoutEntry = RuleExplanation(
        .ingestWithoutEntry, "ingest-without-entry", "A generated file that has no entry beside it",
        why: "What kb ingest takes over from a source is shown and found as a part of the entry that people write: of "
            + "'talks/x.ingest.md' that is 'talks/x.md'. Without it the text belongs to nothing.",
        mend: "Write the entry, remove the generated file, or ingest the source again, which makes both.",
        example: [ExampleFile("Content/talks/queues.ingest.md", ingested)],
        mended: [
            ExampleFile("Content/talks/queues.ingest.md", ingested),
            ExampleFile("Content/talks/queues.md", "---\ntitle: Queues\n---\nShort ones fail soon.\n"),
        ])

    private static let ingested = "---\ntitle: Queues\n---\n\n## Slide 1: Queues {#slide-1}\n\nShort ones.\n"
}
