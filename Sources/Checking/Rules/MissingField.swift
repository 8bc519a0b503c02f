import Model

extension RuleExplanation {
    static let missingField = RuleExplanation(
        .missingField, "missing-field", "An entry without a title",
        why: "The title is what every list, every link and every search shows of an entry.",
        mend: "Add 'title: …' to the front matter.",
        example: [.article("---\ntags: [cascade]\n---\nThree retries are enough.\n")],
        mended: [.article("---\ntitle: Retries\ntags: [cascade]\n---\nThree retries are enough.\n")])
}
