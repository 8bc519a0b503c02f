import Model

extension RuleExplanation {
    static let unknownKind = RuleExplanation(
        .unknownKind, "unknown-kind", "A file in a folder that is no kind of entry",
        why: "The folder says what an entry is: its fields, what its headings mean, and what it may be linked with.",
        mend: "Move the file into the folder of its kind.",
        example: [ExampleFile("Content/article/retries.md", "---\ntitle: Retries\n---\nThree are enough.\n")],
        mended: [.article("---\ntitle: Retries\n---\nThree are enough.\n")])
}
