import Glibc

/// Makes a folder and those above it that are missing; a folder that is there is fine, also behind a symbolic link.
public func createDirectories(_ path: String) throws(FileError) {
    do throws(FileError) {
        try createFolder(path)
    } catch let error where error.code == ENOENT && parentDirectory(of: path) != path {
        try createDirectories(parentDirectory(of: path))
        try createFolder(path)
    }
}

/// Whether a folder has nothing in it, hidden names included. Throws when there is no folder that can be read.
public func isEmptyDirectory(_ path: String) throws(FileError) -> Bool {
    guard let folder = Folder(try cString(path, for: "read"), in: AT_FDCWD, following: true),
        let entries = folder.entries()
    else { throw FileError(operation: "read", path: path, code: errno) }
    return entries.isEmpty
}

/// Removes a file, or a folder with all that is in it; that there is none is fine. A symbolic link is removed itself,
/// never what it leads to.
public func removeTree(_ path: String) throws(FileError) {
    try remove(cString(path, for: "remove"), from: AT_FDCWD)
}

/// Waits until the names in a folder are on the disk: without it, a crash can take back a rename.
/// A file system that cannot do that for folders is left to itself.
public func syncDirectory(_ path: String) throws(FileError) {
    let folder = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY, for: "flush")
    do throws(FileError) {
        try systemCall("flush", path) { fsync(folder.number) }
    } catch let error where error.code == EINVAL || error.code == ENOTSUP {
        return
    }
}

private func createFolder(_ path: String) throws(FileError) {
    do throws(FileError) {
        try systemCall("create", path) { mkdir(path, 0o777) }
    } catch let error where error.code == EEXIST && isDirectory(path) {
        return
    }
}

/// Works from one open folder to the next, so that no folder on the way can be swapped for a symbolic link meanwhile.
private func remove(_ name: [CChar], from parent: Int32) throws(FileError) {
    if unlinkat(parent, name, 0) == 0 || errno == ENOENT { return }
    let code = errno
    // A read-only file system refuses before it looks for the name.
    if code == EROFS, !isThere(name, in: parent) { return }
    guard code == EISDIR else { throw refusal(name, code) }
    guard let folder = Folder(name, in: parent, following: false), let entries = folder.entries() else {
        throw refusal(name, errno)
    }
    do throws(FileError) {
        for entry in entries { try remove(entry.name, from: folder.descriptor) }
    } catch {
        throw FileError(operation: "remove", path: "\(lossyText(name))/\(error.path)", code: error.code)
    }
    guard unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT else { throw refusal(name, errno) }
}

private func isThere(_ name: [CChar], in parent: Int32) -> Bool {
    var status = stat()
    return fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 || errno != ENOENT
}

private func refusal(_ name: [CChar], _ code: Int32) -> FileError {
    FileError(operation: "remove", path: lossyText(name), code: code)
}

/// When something came or went in a folder last, in nanoseconds since 1970; nil where there is no folder.
public func changeTime(ofFolder path: String) -> Int64? {
    var status = stat()
    guard stat(path, &status) == 0, status.isDirectory else { return nil }
    return status.changedNanoseconds
}

/// A folder, as an empty path, and all folders in it by their paths from there, hidden ones too; in no order.
public func folders(below root: String) throws(FileError) -> [String] {
    guard let folder = Folder(try cString(root, for: "read"), in: AT_FDCWD, following: true),
        let entries = folder.entries()
    else { throw FileError(operation: "read", path: root, code: errno) }
    var paths = [""]
    for entry in entries where entry.type == Int(DT_DIR) {
        let name = lossyText(entry.name)
        paths += try folders(below: "\(root)/\(name)").map { $0.isEmpty ? name : "\(name)/\($0)" }
    }
    return paths
}
