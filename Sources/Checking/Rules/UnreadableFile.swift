import Model

extension RuleExplanation {
    /// Without an example: what is wrong is not in the file.
    static let unreadableFile = RuleExplanation(
        .unreadableFile, "unreadable-file", "A file that the system does not let us read",
        why:
            "The folder says that it is there, and the system refuses to read it: another user owns it, or the disk is "
            + "damaged. Its entry is left out.",
        mend: "Let yourself read it, for instance with chmod u+r, or move it out of Content/.",
        example: [], mended: [])
}
