import Glibc

/// What tells cheaply that a file has changed since it was last read.
public struct FileStamp: Sendable, Hashable {
    /// Relative to the folder that was walked.
    public var path: String
    /// In bytes.
    public var size: Int64
    /// In nanoseconds since 1970: when its bytes, its name, its owner or its permissions changed last. A file that could
    /// not be read yesterday may be readable today, with the same bytes.
    public var changed: Int64

    public init(path: String, size: Int64, changed: Int64) {
        self.path = path
        self.size = size
        self.changed = changed
    }
}

/// What was met on a walk.
public struct WalkedTree: Sendable, Equatable {
    /// In the order of the bytes of the paths.
    public var files: [FileStamp] = []
    /// What has a file's name and could not be taken, and folders that could not be read; in no order.
    public var untaken: [UntakenPath] = []

    public init(files: [FileStamp] = [], untaken: [UntakenPath] = []) {
        self.files = files
        self.untaken = untaken
    }
}

/// Every regular file below a folder whose name ends with the suffix.
///
/// Hidden names are left out. Symbolic links to files count as files; those to folders are not entered, so no link can
/// lead in a circle. Files that come or go meanwhile may be missing. A folder with a file's name is entered too, but named
/// as untaken. Throws when the folder itself cannot be read.
public func walk(_ root: String, suffix: String) throws(FileError) -> WalkedTree {
    var walk = Walk(suffix: suffix.utf8.map { CChar(bitPattern: $0) })
    let name = try cString(root, for: "read")
    guard let folder = Folder(name, in: AT_FDCWD, following: true) else {
        throw FileError(operation: "read", path: root, code: errno)
    }
    guard walk.visit(folder) else { throw FileError(operation: "read", path: root, code: errno) }
    // Several times faster on C strings than on Swift's.
    walk.files.sort { strcmp($0.path, $1.path) < 0 }
    var tree = WalkedTree(untaken: walk.untaken)
    tree.files.reserveCapacity(walk.files.count)
    for file in walk.files {
        if let path = String(validating: file.path[..<(file.path.count - 1)], as: UTF8.self) {
            tree.files.append(FileStamp(path: path, size: file.size, changed: file.changed))
        } else {
            tree.untaken.append(UntakenPath(path: lossyText(file.path), reason: .nameIsNotUTF8))
        }
    }
    return tree
}

private struct Walk {
    let suffix: [CChar]
    /// Relative to the root: empty, or ends with a slash.
    var path: [CChar] = []
    /// The paths with their final zero.
    var files: [(path: [CChar], size: Int64, changed: Int64)] = []
    var untaken: [UntakenPath] = []

    init(suffix: [CChar]) { self.suffix = suffix }

    /// False with `errno` set when the folder cannot be read.
    mutating func visit(_ folder: borrowing Folder) -> Bool {
        guard let entries = folder.entries() else { return false }
        for entry in entries where !entry.isHidden {
            let length = path.count
            path += entry.text
            switch entry.type {
            case Int(DT_DIR): enter(entry, in: folder)
            case Int(DT_REG), Int(DT_LNK): stamp(entry, in: folder)
            default: if isWanted(entry) { leave(.isNoFile) }
            }
            path.removeLast(path.count - length)
        }
        return true
    }

    private mutating func enter(_ entry: FolderEntry, in parent: borrowing Folder) {
        // With an empty suffix every name is wanted, also that of a folder.
        if !suffix.isEmpty, isWanted(entry) { leave(.isFolder) }
        guard let folder = Folder(entry.name, in: parent.descriptor, following: false) else {
            if errno != ENOENT { leave(.folderIsRefused(errno)) }
            return
        }
        path.append(CChar(bitPattern: UInt8(ascii: "/")))
        if !visit(folder) { leave(.folderIsRefused(errno)) }
    }

    private mutating func stamp(_ entry: FolderEntry, in folder: borrowing Folder) {
        let isLink = entry.type == Int(DT_LNK)
        guard isWanted(entry) || isLink else { return }
        var status = stat()
        let answer = fstatat(folder.descriptor, entry.name, &status, 0)
        let code = errno
        if answer == 0, isLink, status.isDirectory { return leave(.leadsToFolder) }
        guard isWanted(entry) else { return }
        if answer == 0 {
            guard status.isRegularFile else { return leave(.isNoFile) }
            files.append((path + [0], Int64(status.st_size), status.changedNanoseconds))
        } else if isLink {
            leave(code == ELOOP ? .leadsInCircle : .leadsNowhere(code))
        } else if code != ENOENT {
            leave(.fileIsRefused(code))
        }
    }

    private func isWanted(_ entry: FolderEntry) -> Bool { entry.text.suffix(suffix.count) == suffix[...] }

    private mutating func leave(_ reason: UntakenPath.Reason) {
        let text = path.last == CChar(bitPattern: UInt8(ascii: "/")) ? path.dropLast() : path[...]
        untaken.append(UntakenPath(path: lossyText(Array(text)), reason: reason))
    }
}
