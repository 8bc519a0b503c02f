import Glibc

/// The only hold on a path among all processes (`flock(2)`), let go when its owner goes or the process ends.
///
/// The file is made when there is none and stays. The lock binds only those who ask for it, and it is the descriptor's:
/// the same process that asks a second time waits for itself.
public struct FileLock: ~Copyable, Sendable {
    private let file: Descriptor

    /// Waits for as long as another one holds it.
    ///
    /// - Parameter late: Called once, when it has not come within a second.
    public init(waitingFor path: String, late: () -> Void = {}) throws(FileError) {
        let file = try Self.open(path)
        var tries = 0
        while tries < 50, flock(file.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
            tries += 1
            usleep(20_000)
        }
        if tries == 50 { late() }
        // Of what is held already the system asks no more.
        try systemCall("lock", path) { flock(file.number, LOCK_EX) }
        self.file = file
    }

    /// Nil when another one holds it.
    public init?(trying path: String) throws(FileError) {
        let file = try Self.open(path)
        do throws(FileError) {
            try systemCall("lock", path) { flock(file.number, LOCK_EX | LOCK_NB) }
        } catch let error where error.code == EWOULDBLOCK {
            return nil
        }
        self.file = file
    }

    // Said aloud: a child that is just being started may still hold a copy of the descriptor for a moment.
    deinit { flock(file.number, LOCK_UN) }

    private static func open(_ path: String) throws(FileError) -> Descriptor {
        try Descriptor(opening: path, O_RDONLY | O_CREAT, for: "lock")
    }
}
