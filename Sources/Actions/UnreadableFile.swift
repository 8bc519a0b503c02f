import Files
import Model

/// In bytes. Far above what the parsers take, and low enough to be read whole.
let contentLimit = 32 << 20

/// Why a file of content is left out, as the system says it, and what to do.
func unreadableFile(_ path: String, _ code: Int32) -> Diagnostic {
    let reason = systemWords(for: code)
    let (message, help) =
        switch FileRefusal(code) {
        case .tooLarge:
            ("the file is larger than \(contentLimit >> 20) MiB", "split it into several entries, or move it elsewhere")
        case .forbidden: ("the file cannot be read: \(reason)", "give yourself permission: chmod u+r '\(path)'")
        case .gone: ("the file cannot be read: \(reason)", "it has gone meanwhile; run the command again")
        case .other: ("the file cannot be read: \(reason)", "see what the system says with: cat '\(path)'")
        }
    return Diagnostic(.unreadableFile, message, help: help, at: SourceSpan(file: path))
}

/// The same for what a walk through a folder met; `folder` is relative to the root of the knowledge base.
func unreadableFile(_ untaken: UntakenPath, in folder: String) -> Diagnostic {
    let path = "\(folder)/\(untaken.path)"
    let (message, help): (String, String)
    switch untaken.reason {
    case .fileIsRefused(let code): return unreadableFile(path, code)
    case .isFolder: (message, help) = ("a folder has the name of a file", "rename it, or put the file in its place")
    case .isNoFile:
        (message, help) = ("this is a pipe, a socket or a device, and no file", "remove it, or put a file in its place")
    case .leadsToFolder:
        message = "this is a symbolic link to a folder, which is not followed"
        help = "put the folder itself in its place"
    case .leadsNowhere(let code):
        message = "the symbolic link cannot be followed: \(systemWords(for: code))"
        help = "see where it leads with: readlink '\(path)'"
    case .leadsInCircle:
        (message, help) = ("the symbolic link leads in a circle", "put the file itself in its place")
    case .nameIsNotUTF8:
        (message, help) = ("the file's name is not UTF-8 text", "rename it with letters, digits, '-', '_' and '.' only")
    case .folderIsRefused(let code):
        message = "the folder cannot be read: \(systemWords(for: code))"
        help =
            FileRefusal(code) == .forbidden
            ? "give yourself permission: chmod u+rx '\(path)'" : "see what the system says with: ls '\(path)'"
    }
    return Diagnostic(.unreadableFile, message, help: help, at: SourceSpan(file: path))
}

extension UntakenPath {
    /// Of the entry that would be there, so that links to it are no problems as well.
    var entryID: EntryID? { path.hasSuffix(".md") ? String(path.dropLast(3)) : nil }
}

extension UntakenPath.Reason {
    /// Such a folder may hold entries.
    var isAboutFolder: Bool {
        switch self {
        case .isFolder, .leadsToFolder, .folderIsRefused: true
        case .isNoFile, .leadsNowhere, .leadsInCircle, .nameIsNotUTF8, .fileIsRefused: false
        }
    }
}
