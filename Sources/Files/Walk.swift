import Glibc

/// What tells cheaply that a file has changed since it was last read.
public struct FileStamp: Sendable, Hashable {
    /// Relative to the folder that was walked.
    public var path: String
    /// In bytes.
    public var size: Int64
    /// In nanoseconds since 1970.
    public var modified: Int64

    public init(path: String, size: Int64, modified: Int64) {
        self.path = path
        self.size = size
        self.modified = modified
    }
}

/// Every regular file below a folder whose name ends with the suffix, in the order of the bytes of the paths.
///
/// Hidden names are left out. Symbolic links to files count as files; those to folders are not entered, so no link can
/// lead in a circle. Files that come or go meanwhile may be missing. Throws when a folder cannot be read, and `EILSEQ`
/// for a name that is not UTF-8: no string could open it.
public func walk(_ root: String, suffix: String) throws(FileError) -> [FileStamp] {
    var walk = Walk(root: root, suffix: suffix.utf8.map { CChar(bitPattern: $0) })
    let name = try cString(root, for: "read")
    guard let folder = Folder(name, in: AT_FDCWD, following: true) else { throw walk.refusal(errno) }
    try walk.visit(folder)
    // Several times faster on C strings than on Swift's.
    walk.files.sort { strcmp($0.path, $1.path) < 0 }
    var stamps: [FileStamp] = []
    stamps.reserveCapacity(walk.files.count)
    for file in walk.files {
        guard let path = String(validating: file.path[..<(file.path.count - 1)], as: UTF8.self) else {
            throw FileError(operation: "read", path: "\(root)/\(lossyText(file.path))", code: EILSEQ)
        }
        stamps.append(FileStamp(path: path, size: file.size, modified: file.modified))
    }
    return stamps
}

private struct Walk {
    let root: String
    let suffix: [CChar]
    /// Relative to the root: empty, or ends with a slash.
    var path: [CChar] = []
    /// The paths with their final zero.
    var files: [(path: [CChar], size: Int64, modified: Int64)] = []

    mutating func visit(_ folder: borrowing Folder) throws(FileError) {
        guard let entries = folder.entries() else { throw refusal(errno) }
        for entry in entries where !entry.isHidden {
            let length = path.count
            path += entry.text
            switch entry.type {
            case Int(DT_DIR): try enter(entry.name, in: folder)
            case Int(DT_REG), Int(DT_LNK): try stamp(entry, in: folder)
            default: break
            }
            path.removeLast(path.count - length)
        }
    }

    private mutating func enter(_ name: [CChar], in parent: borrowing Folder) throws(FileError) {
        guard let folder = Folder(name, in: parent.descriptor, following: false) else {
            if errno == ENOENT { return }
            throw refusal(errno)
        }
        path.append(CChar(bitPattern: UInt8(ascii: "/")))
        try visit(folder)
    }

    private mutating func stamp(_ entry: FolderEntry, in folder: borrowing Folder) throws(FileError) {
        guard entry.text.suffix(suffix.count) == suffix[...] else { return }
        var status = stat()
        guard fstatat(folder.descriptor, entry.name, &status, 0) == 0 else {
            // Gone meanwhile, or a symbolic link to nothing or in a circle.
            if [ENOENT, ENOTDIR, ELOOP].contains(errno) { return }
            throw refusal(errno)
        }
        guard status.isRegularFile else { return }
        files.append((path + [0], Int64(status.st_size), status.modifiedNanoseconds))
    }

    func refusal(_ code: Int32) -> FileError {
        let place = lossyText(path)
        return FileError(operation: "read", path: place.isEmpty ? root : "\(root)/\(place)", code: code)
    }
}
