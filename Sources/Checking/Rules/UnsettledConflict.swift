import Model

extension RuleExplanation {
    static let unsettledConflict = RuleExplanation(
        .unsettledConflict, "unsettled-conflict", "A piece that was changed both by hand and in its source",
        why: "kb ingest keeps what people wrote into a generated file. Where the source has changed the same piece, "
            + "nobody has read the two together yet, and what is shown may be out of date.",
        mend:
            "See what the source says now with 'kb ingest --again' and work it in; then take the word 'conflict' out of "
            + "the comment. Or delete the piece, and the next kb ingest writes it as the source has it.",
        example: [queues, ExampleFile("Content/talks/queues.ingest.md", ingested(" conflict"))],
        mended: [queues, ExampleFile("Content/talks/queues.ingest.md", ingested(""))])

    private static let queues = ExampleFile(
        "Content/talks/queues.md", "---\ntitle: Queues\n---\nShort ones fail soon.\n")

    private static func ingested(_ flag: String) -> String {
        """
        ---
        title: Queues
        ---

        ## Slide 1: Why they fail {#slide-1}
        <!-- kb: deck 256 4d02eefaed12 6f92ec2967e1\(flag) -->

        Load, and retries.

        """
    }
}
