import Glibc

/// What the system refused to do to a file, as one sentence: `cannot read 'x': Permission denied`.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A verb phrase that the quoted path completes: `read`, `rename 'a' to`.
    public var operation: String
    public var path: String
    /// The value of `errno` (POSIX.1-2017, `<errno.h>`).
    public var code: Int32

    public init(operation: String, path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// The system's words for the code: `Permission denied`.
    public var reason: String { systemWords(for: code) }

    /// For what a library writes by itself, and says in its own way.
    public static func noSpace(for path: String) -> FileError {
        FileError(operation: "write", path: path, code: ENOSPC)
    }

    public static func readOnly(_ path: String) -> FileError {
        FileError(operation: "write", path: path, code: EROFS)
    }

    /// A file or folder has that name already.
    public var isTaken: Bool { code == EEXIST }

    public var description: String { "cannot \(operation) '\(path)': \(reason)" }
}
