import Model

extension RuleExplanation {
    static let slideIsAnother = RuleExplanation(
        .slideIsAnother, "slide-is-another", "A slide that is another one in the deck that was ingested",
        why: "What is written about a slide stands beside the deck's own text. When the deck has a new version, its "
            + "numbers shift: what has the title of a slide still follows that slide, and all else is by its number.",
        mend:
            "Write the number that the deck has, in the heading and its {#slide-…}; without a number where the slide is "
            + "gone.",
        example: [
            ExampleFile("Content/talks/queues.ingest.md", ingested), talk("## Slide 1: Why they fail {#slide-1}"),
        ],
        mended: [ExampleFile("Content/talks/queues.ingest.md", ingested), talk("## Slide 2: Why they fail {#slide-2}")])

    private static let ingested = """
        ---
        title: Queues
        ---

        ## Slide 1: Queues {#slide-1}

        Short ones.

        ## Slide 2: Why they fail {#slide-2}

        Load.

        """

    private static func talk(_ heading: String) -> ExampleFile {
        ExampleFile(
            "Content/talks/queues.md", "---\ntitle: Queues\n---\nShort ones.\n\n\(heading)\n\nWatch their length.\n")
    }
}
