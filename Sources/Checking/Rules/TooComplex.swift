import Model

extension RuleExplanation {
    static let tooComplex = RuleExplanation(
        .tooComplex, "too-complex", "Markdown that is deeper, wider or longer than anybody writes",
        why:
            "Limits keep the time that a file takes in proportion to its length, whoever wrote it. What goes beyond them "
            + "is shown as text.",
        mend: "Split the file, paragraph or table, or nest it less.",
        example: [.article("---\ntitle: Retries\n---\n\(String(repeating: ">", count: 65)) Three are enough.\n")],
        mended: [.article("---\ntitle: Retries\n---\n> Three are enough.\n")])
}
