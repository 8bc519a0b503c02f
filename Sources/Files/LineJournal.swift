import Glibc

/// A file of lines that only grows, held by one process at a time (`flock(2)`), let go when its owner goes.
///
/// A line counts once its newline is on the disk. What a crash left of a line is ended with ` cut off` before the next
/// one is written, so that the two are never taken for one, and the part not for a whole line.
public struct LineJournal: ~Copyable, Sendable {
    public let path: String
    private let file: Descriptor

    /// Makes the file. Throws `EEXIST` when there is one.
    public init(creating path: String) throws(FileError) {
        let file = try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL | O_APPEND, for: "create")
        do throws(FileError) {
            try systemCall("lock", path) { flock(file.number, LOCK_EX | LOCK_NB) }
            try syncDirectory(parentDirectory(of: path))
        } catch {
            unlink(path)
            throw error
        }
        self.file = file
        self.path = path
    }

    /// Nil when another one holds the file.
    public init?(opening path: String) throws(FileError) {
        let file = try Descriptor(opening: path, O_RDWR | O_APPEND, for: "write")
        do throws(FileError) {
            try systemCall("lock", path) { flock(file.number, LOCK_EX | LOCK_NB) }
        } catch let error where error.code == EWOULDBLOCK {
            return nil
        }
        self.file = file
        self.path = path
    }

    // Said aloud: a child that is just being started may still hold a copy of the descriptor for a moment.
    deinit { flock(file.number, LOCK_UN) }

    /// Writes one line, its newline added, in one call, and waits until it is on the disk. When that fails, such as with
    /// `ENOSPC`, the file is as it was before. Throws `ENOENT` when the file was deleted meanwhile.
    public func append(_ line: String) throws(FileError) {
        let size = try status().st_size
        let cut = try endsInLine(size) ? " cut off\n" : ""
        do throws(FileError) {
            try file.write(Array("\(cut)\(line)\n".utf8), "write", path)
            try systemCall("write", path) { fsync(file.number) }
            // The system keeps a deleted file for those who have it open: nobody else will ever read the line.
            guard try status().st_nlink > 0 else {
                throw FileError(operation: "write to the deleted file", path: path, code: ENOENT)
            }
        } catch {
            _ = ftruncate(file.number, size)
            throw error
        }
    }

    /// The file has no name any more, so that all its lines go with its owner.
    public var isDeleted: Bool { (try? status())?.st_nlink == 0 }

    private func status() throws(FileError) -> stat {
        var status = stat()
        try systemCall("write", path) { fstat(file.number, &status) }
        return status
    }

    private func endsInLine(_ size: off_t) throws(FileError) -> Bool {
        guard size > 0 else { return false }
        var last: UInt8 = 0
        try systemCall("read", path) { pread(file.number, &last, 1, size - 1) }
        return last != UInt8(ascii: "\n")
    }
}
