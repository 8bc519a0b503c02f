import Model

extension RuleExplanation {
    static let unsafeAddress = RuleExplanation(
        .unsafeAddress, "unsafe-address", "An address that a page may not link to",
        why: "Some schemes run code in the reader's browser, and others open in no browser any more. A page links to "
            + "http, https and mailto.",
        mend: "Use a whole address that starts with https://, http:// or mailto:, without spaces.",
        example: [.article("---\ntitle: Retries\n---\nSee [the data](ftp://example.org/retries.csv).\n")],
        mended: [.article("---\ntitle: Retries\n---\nSee [the data](https://example.org/retries.csv).\n")])
}
