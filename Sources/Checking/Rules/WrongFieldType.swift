import Model

extension RuleExplanation {
    static let wrongFieldType = RuleExplanation(
        .wrongFieldType, "wrong-field-type", "A field whose value has another type",
        why: "A value of another type cannot be shown or searched as what it is, so it counts as not there.",
        mend: "Write the value in the form that the help of the message shows.",
        example: [.article("---\ntitle: Retries\ntags: cascade\n---\nThree are enough.\n")],
        mended: [.article("---\ntitle: Retries\ntags: [cascade]\n---\nThree are enough.\n")])
}
