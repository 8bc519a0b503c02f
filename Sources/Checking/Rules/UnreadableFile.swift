import Model

extension RuleExplanation {
    /// Without an example: what is wrong is not in the file.
    static let unreadableFile = RuleExplanation(
        .unreadableFile, "unreadable-file", "A file that is there and cannot be read",
        why:
            "Something has a file's name, and no entry can be made of it: another user owns it, a symbolic link leads "
            + "nowhere or to a folder, it is a pipe, or it is far too large. Its entry is left out.",
        mend: "Let yourself read it, for instance with chmod u+r, put the file itself in its place, or move it out of "
            + "Content/.",
        example: [], mended: [])
}
