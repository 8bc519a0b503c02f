extension RuleExplanation {
    /// Found where Markdown is read.
    static let openFence = RuleExplanation(
        .openFence, "open-fence", "A code block that is not closed",
        why:
            "What comes after it is shown as code until the next fence, so that whole steps of a runbook can be gone "
            + "without a trace.",
        mend:
            "End the block with a line of its own that has as many ` or ~ as its first line. For code that shows a fence "
            + "itself, begin and end with one more.",
        example: [
            .article("---\ntitle: Retries\n---\nTry:\n\n```sh\ncurl --retry 3\n\nThen:\n\n```sh\ncurl --fail\n```\n")
        ],
        mended: [
            .article(
                "---\ntitle: Retries\n---\nTry:\n\n```sh\ncurl --retry 3\n```\n\nThen:\n\n```sh\ncurl --fail\n```\n")
        ])
}
