import Model

extension RuleExplanation {
    static let badDate = RuleExplanation(
        .badDate, "bad-date", "A date that is not one",
        why:
            "Lists, feeds and reviews go by dates. One that may be read in two ways, or a day that no calendar has, is "
            + "taken for none.",
        mend: "Write the year first, and only what the source says: 2013-06-18, 2013-06 or 2013.",
        example: [.article("---\ntitle: Retries\ndate: 2013/6/18\n---\nThree are enough.\n")],
        mended: [.article("---\ntitle: Retries\ndate: 2013-06-18\n---\nThree are enough.\n")])
}
