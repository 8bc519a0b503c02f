import Model

extension RuleExplanation {
    static let frontMatterSyntax = RuleExplanation(
        .frontMatterSyntax, "front-matter-syntax", "Front matter that is not YAML",
        why: "Without its front matter an entry has no title and no date, so it is left out as a whole.",
        mend:
            "Write one 'field: value' a line between two lines of '---', and put a value with ': ', '#', '[' or quotes "
            + "in it between double quotes.",
        example: [.article("---\ntitle: Retries: three are enough\n---\nA fourth one only adds load.\n")],
        mended: [.article("---\ntitle: \"Retries: three are enough\"\n---\nA fourth one only adds load.\n")])
}
