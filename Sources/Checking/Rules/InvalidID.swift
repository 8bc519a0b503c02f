import Model

extension RuleExplanation {
    static let invalidID = RuleExplanation(
        .invalidID, "invalid-id", "A file whose name cannot be an address",
        why:
            "A file's path is its entry's name everywhere: in links, in a shell, in the site. Spaces and accents would "
            + "have to be escaped differently in each, and 'index' is the page of a list.",
        mend: "Name the file with letters, digits, '-', '_' and '.' only, and not 'index.md'.",
        example: [ExampleFile("Content/articles/three retries.md", "---\ntitle: Retries\n---\nThree are enough.\n")],
        mended: [ExampleFile("Content/articles/three-retries.md", "---\ntitle: Retries\n---\nThree are enough.\n")])
}
