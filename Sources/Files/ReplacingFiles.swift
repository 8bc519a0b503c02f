import Glibc

/// A file is not what it was when its new bytes were made from it: to replace it would lose someone's work.
public struct FileHasChanged: Error, Sendable, Equatable, CustomStringConvertible {
    public var path: String

    public init(path: String) { self.path = path }

    public var description: String { "'\(path)' has changed meanwhile and was left as it is" }
}

/// Puts a whole new file in the place of an old one, or of none: a reader, or a crash, meets the old or the new bytes.
///
/// The permissions stay, and the owner where the system lets us; other attributes do not. Behind a symbolic link it is
/// the file that is replaced. Throws, with the old file as it was, also when that file must not be written to.
public func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileError) {
    do {
        try replace(path, with: bytes) {}
    } catch let error as FileError {
        throw error
    } catch {
        // Only the question, which asks nothing here, throws anything else.
    }
}

/// The same for a file that was read before: it must still have the bytes that the new ones were made from. They are
/// compared right before the new file takes the name, so that what an editor saved meanwhile is not lost.
///
/// - Throws: `FileHasChanged` when it has other bytes or is gone, `FileError` when it cannot be replaced.
public func replaceFile(_ path: String, expecting old: [UInt8], with bytes: [UInt8]) throws {
    try replace(path, with: bytes) {
        guard let current = try? readRegularFile(path, limit: old.count), current == old else {
            throw FileHasChanged(path: path)
        }
    }
}

/// - Parameter mayReplace: Asked when the new file is ready; throws to leave the old one.
private func replace(_ path: String, with bytes: [UInt8], mayReplace: () throws -> Void) throws {
    let target = (try? canonicalPath(path)) ?? path
    let old = try replaceableFile(target, named: path)
    let folder = parentDirectory(of: target)
    removeAbandonedFiles(in: folder)
    let temporary = "\(folder)/\(temporaryName())"
    do {
        try writeDurably(bytes, to: temporary, like: old)
        try mayReplace()
        try systemCall("replace", target) { rename(temporary, target) }
    } catch let error as FileError {
        unlink(temporary)
        throw FileError(operation: "replace", path: path, code: error.code)
    } catch {
        unlink(temporary)
        throw error
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

private let temporaryStart = Array(".kb-".utf8)
private let temporaryEnd = Array(".new".utf8)

/// Hidden from `walk`, and short even where the name is as long as names may be.
private func temporaryName() -> String { ".kb-\(String(UInt64.random(in: .min ... .max), radix: 36)).new" }

/// No file is written for this long, in seconds.
private let abandonedAge = 3600

/// Removes what was left beside a file by a process that was killed while it wrote; what cannot be removed stays.
private func removeAbandonedFiles(in path: String) {
    guard let name = try? cString(path, for: "read"), let folder = Folder(name, in: AT_FDCWD, following: true) else {
        return
    }
    for entry in folder.entries() ?? [] where isTemporaryName(entry.text.map { UInt8(bitPattern: $0) }) {
        var status = stat()
        guard fstatat(folder.descriptor, entry.name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.isRegularFile,
            currentSeconds() - Int(status.st_mtim.tv_sec) > abandonedAge
        else { continue }
        unlinkat(folder.descriptor, entry.name, 0)
    }
}

private func isTemporaryName(_ name: [UInt8]) -> Bool {
    guard name.starts(with: temporaryStart), name.suffix(temporaryEnd.count) == temporaryEnd[...] else { return false }
    let digits = name.dropFirst(temporaryStart.count).dropLast(temporaryEnd.count)
    return (1...13).contains(digits.count)
        && digits.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
}
