import Glibc

/// An open file, closed when its owner goes. It is not passed on to programs that we start.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    init(opening path: String, _ flags: Int32, mode: mode_t = 0o666, for operation: String) throws(FileError) {
        number = try systemCall(operation, path) { open(path, flags | O_CLOEXEC, mode) }
    }

    /// Takes over a file that a call has opened.
    init(owning number: Int32) { self.number = number }

    deinit { _ = Glibc.close(number) }

    /// Closes now and reports what the system found wrong only then, such as a full quota on a network disk.
    consuming func close(_ operation: String, _ path: String) throws(FileError) {
        let answer = Glibc.close(number)
        let code = errno
        discard self
        // Linux has closed the file even when a signal interrupted the call.
        guard answer == 0 || code == EINTR else { throw FileError(operation: operation, path: path, code: code) }
    }

    func write(_ bytes: [UInt8], _ operation: String, _ path: String) throws(FileError) {
        var written = 0
        while written < bytes.count {
            written += try systemCall(operation, path) {
                bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress?.advanced(by: written), $0.count - written) }
            }
        }
    }
}
