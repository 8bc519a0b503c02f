import CAtomicExchange
import Glibc

/// Gives a file another name, in place of any file that has it.
public func renameFile(from old: String, to new: String) throws(FileError) {
    try systemCall("rename '\(old)' to", new) { rename(old, new) }
}

/// Gives a file a second name, which must be free. False where the file system cannot, so that the file must be copied:
/// across disks, past the limit of names, or without support or permission for links.
public func hardLink(from existing: String, to new: String) throws(FileError) -> Bool {
    do throws(FileError) {
        try systemCall("link '\(existing)' to", new) { link(existing, new) }
        return true
    } catch let error where [EXDEV, EMLINK, EPERM, ENOTSUP, ENOSYS].contains(error.code) {
        return false
    }
}

/// Swaps two files or folders of one disk in a single step, for a reader there is no moment without either.
/// Throws `ENOSYS` or `EINVAL` where the file system cannot.
public func exchangePaths(_ first: String, _ second: String) throws(FileError) {
    try systemCall("exchange '\(first)' with", second) { atomic_exchange(first, second) }
}

/// The path from the root of the disk, without symbolic links, `.` and `..`. Throws when there is no such file.
public func canonicalPath(_ path: String) throws(FileError) -> String {
    var resolved: UnsafeMutablePointer<CChar>?
    try systemCall("find", path) {
        resolved = realpath(path, nil)
        return resolved == nil ? -1 : 0
    }
    defer { free(resolved) }
    return resolved.map { String(cString: $0) } ?? path
}

/// The folder that relative paths start from, canonical. Throws when it was removed.
public func currentDirectory() throws(FileError) -> String {
    try canonicalPath(".")
}

/// Makes the canonical path of a folder the start of relative paths, for the whole process.
public func changeCurrentDirectory(to path: String) throws(FileError) {
    try systemCall("enter", path) { chdir(path) }
}

/// `a` for `a/b` and `a/b/`, `.` for `a`, `/` for `/a`.
public func parentDirectory(of path: String) -> String {
    // Bytes, since a character may be a slash with an accent.
    let slash = UInt8(ascii: "/")
    let end = path.utf8.lastIndex { $0 != slash } ?? path.startIndex
    guard let cut = path.utf8[..<end].lastIndex(of: slash) else { return path.utf8.first == slash ? "/" : "." }
    guard let last = path.utf8[..<cut].lastIndex(where: { $0 != slash }) else { return "/" }
    return String(path[...last])
}

/// Whether two paths lead to one file, as hard links do; false when one of them leads nowhere.
public func isSameFile(_ first: String, _ second: String) -> Bool {
    guard let one = try? status(of: first, for: "stat"), let other = try? status(of: second, for: "stat") else {
        return false
    }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
}

/// Whether the path itself is a symbolic link, wherever that leads.
public func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// Whether the path leads to a file on a disk, and not to a folder, a pipe or a device.
public func isRegularFile(_ path: String) -> Bool { (try? status(of: path, for: "stat"))?.isRegularFile ?? false }
