import Model

extension RuleExplanation {
    static let unpublishedPicture = RuleExplanation(
        .unpublishedPicture, "unpublished-picture", "A picture that no page can show",
        why: "Pictures beside the files are not published; a reader would see the picture's words only.",
        mend: "Give the picture's whole address, starting with https://, or say in words what it shows.",
        example: [.article("---\ntitle: Retries\n---\n![Load doubles with each retry](load.png)\n")],
        mended: [.article("---\ntitle: Retries\n---\n![Load doubles with each retry](https://example.org/load.png)\n")])
}
