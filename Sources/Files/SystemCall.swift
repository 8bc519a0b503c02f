import Glibc

/// Makes a call that answers -1 and sets `errno` when it fails, again whenever a signal interrupts it.
@discardableResult
func systemCall<Answer: SignedInteger>(
    _ operation: String, _ path: String, _ call: () -> Answer
) throws(FileError) -> Answer {
    // The operation may quote a path too.
    guard !hasZero(path), !hasZero(operation) else {
        throw FileError(operation: operation, path: path, code: EINVAL)
    }
    while true {
        let answer = call()
        if answer >= 0 { return answer }
        let code = errno
        guard code == EINTR else { throw FileError(operation: operation, path: path, code: code) }
    }
}

/// A path with its final zero, for calls that are made on many names.
func cString(_ path: String, for operation: String) throws(FileError) -> [CChar] {
    guard !hasZero(path) else { throw FileError(operation: operation, path: path, code: EINVAL) }
    return Array(path.utf8CString)
}

/// The system would take the text before the zero for the path.
private func hasZero(_ path: String) -> Bool { path.utf8.contains(0) }

/// What the system knows of a file, symbolic links followed.
func status(of path: String, for operation: String) throws(FileError) -> stat {
    var status = stat()
    try systemCall(operation, path) { stat(path, &status) }
    return status
}

extension stat {
    var isDirectory: Bool { st_mode & S_IFMT == S_IFDIR }
    var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
}
