import Glibc

/// Writes a file that must not exist yet, and removes it again when that fails. It is not flushed to the disk.
///
/// Throws `EEXIST` rather than write into an old file: that may be the same file as one elsewhere, by a hard link.
public func writeFile(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, for: "write")
    do throws(FileError) {
        try file.write(bytes, "write", path)
        try file.close("write", path)
    } catch {
        unlink(path)
        throw error
    }
}

/// Puts a whole new file in the place of an old one, or of none: a reader, or a crash, meets the old or the new bytes.
///
/// The permissions stay, and the owner where the system lets us; other attributes do not. Behind a symbolic link it is
/// the file that is replaced. Throws, with the old file as it was, also when that file must not be written to.
public func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let target = (try? canonicalPath(path)) ?? path
    let old = try replaceableFile(target, named: path)
    let folder = parentDirectory(of: target)
    // Hidden from `walk`, and short even where the name is as long as names may be.
    let temporary = "\(folder)/.kb-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    do throws(FileError) {
        try writeDurably(bytes, to: temporary, like: old)
        try systemCall("replace", target) { rename(temporary, target) }
    } catch {
        unlink(temporary)
        throw FileError(operation: "replace", path: path, code: error.code)
    }
    try syncDirectory(folder)
}

/// The file in the way, or nil. A folder, a device or a file that we may not write to is refused: `rename` would not ask.
private func replaceableFile(_ target: String, named path: String) throws(FileError) -> stat? {
    do throws(FileError) {
        let old = try status(of: target, for: "replace")
        guard old.isRegularFile else {
            throw FileError(operation: "replace", path: path, code: old.isDirectory ? EISDIR : EINVAL)
        }
        try systemCall("replace", path) { access(target, W_OK) }
        return old
    } catch let error where error.code == ENOENT {
        return nil
    }
}

private func writeDurably(_ bytes: [UInt8], to path: String, like old: stat?) throws(FileError) {
    let isNew = old == nil
    let file = try Descriptor(
        opening: path, O_WRONLY | O_CREAT | O_EXCL, mode: isNew ? 0o666 : 0o600, for: "write")
    if let old {
        // Only root can give a file away; everyone else becomes its owner, as with most editors.
        _ = fchown(file.number, old.st_uid, old.st_gid)
        try systemCall("write", path) { fchmod(file.number, old.st_mode & 0o7777) }
    }
    try file.write(bytes, "write", path)
    try systemCall("write", path) { fsync(file.number) }
    try file.close("write", path)
}
