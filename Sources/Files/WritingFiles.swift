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

/// Copies a file of any size to where none must stand yet. It is not flushed to the disk, and removed when that fails.
public func copyFile(from source: String, to path: String) throws(FileError) {
    let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, for: "write")
    do throws(FileError) {
        try readPieces(of: source, size: 1 << 20) { piece throws(FileError) in try file.write(piece, "write", path) }
        try file.close("write", path)
    } catch {
        unlink(path)
        throw error
    }
}

/// A new file that is on the disk when this returns, with the owner and the permissions of the old one.
func writeDurably(_ bytes: [UInt8], to path: String, like old: stat?) throws(FileError) {
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
