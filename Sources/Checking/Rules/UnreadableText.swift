import Model

extension RuleExplanation {
    /// Without an example: these files are no text.
    static let unreadableText = RuleExplanation(
        .unreadableText, "unreadable-text", "A file that is not UTF-8 text",
        why: "A file in another encoding, or one that is no text at all, would show wrong letters in the site and in a "
            + "search. The place is the first byte that no UTF-8 text has, such as 0xE4 of a Latin-1 'ä', or a zero.",
        mend: "Save the file as UTF-8, for instance with: iconv -f latin1 -t utf-8 old.md > new.md.",
        example: [], mended: [])
}
