import Glibc

/// Far above any text or picture of ours; a device without an end must not fill the memory.
private let sizeLimit = 1 << 30

/// A file's bytes. Throws for a folder, and `EFBIG` for more than 1 GiB.
public func readFile(_ path: String) throws(FileError) -> [UInt8] {
    let file = try Descriptor(opening: path, O_RDONLY, for: "read")
    return try file.read(path, limit: sizeLimit)
}

/// A file's bytes in pieces, all but the last of the same size, for a file that is too large to be held.
///
/// - Parameter size: In bytes.
public func readPieces(
    of path: String, size: Int, _ take: ([UInt8]) throws(FileError) -> Void
) throws(FileError) {
    let file = try Descriptor(opening: path, O_RDONLY, for: "read")
    var piece: [UInt8] = []
    while true {
        let more = try file.readOn(path, atMost: size - piece.count)
        piece += more
        guard piece.count == size || more.isEmpty else { continue }
        if !piece.isEmpty { try take(piece) }
        if more.isEmpty { return }
        piece = []
    }
}

/// The bytes of what must be a file on a disk: a pipe or a device, which could make us wait for ever, is `ENOTSUP`.
///
/// - Parameter limit: In bytes; a larger file is `EFBIG`, and is not read.
public func readRegularFile(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe waits for its other end.
    let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK, for: "read")
    let status = try file.status("read", path)
    guard status.isRegularFile else {
        throw FileError(operation: "read", path: path, code: status.isDirectory ? EISDIR : ENOTSUP)
    }
    return try file.read(path, limit: limit)
}

/// The first bytes of such a file, fewer where it is shorter.
///
/// - Parameter limit: Of the whole file, in bytes: a larger one is `EFBIG`.
public func readStart(of path: String, count: Int, limit: Int) throws(FileError) -> [UInt8] {
    let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK, for: "read")
    let status = try file.status("read", path)
    guard status.isRegularFile else { throw FileError(operation: "read", path: path, code: ENOTSUP) }
    guard status.st_size <= limit else { throw FileError(operation: "read", path: path, code: EFBIG) }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try systemCall("read", path) {
        bytes.withUnsafeMutableBytes { Glibc.read(file.number, $0.baseAddress, $0.count) }
    }
    return Array(bytes[..<got])
}

extension Descriptor {
    fileprivate func status(_ operation: String, _ path: String) throws(FileError) -> stat {
        var status = stat()
        try systemCall(operation, path) { fstat(number, &status) }
        return status
    }

    /// Until the end, which may come before the size that was told, or after it.
    fileprivate func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        let size = try status("read", path).st_size
        guard size <= limit else { throw FileError(operation: "read", path: path, code: EFBIG) }
        // One more than the size, so that it is not reached. The size of a pipe or of /proc says nothing.
        var bytes = try readOn(path, atMost: Int(size) + 1)
        while true {
            guard bytes.count <= limit else { throw FileError(operation: "read", path: path, code: EFBIG) }
            let more = try readOn(path, atMost: min(max(bytes.count, 4096), 1 << 20))
            if more.isEmpty { return bytes }
            bytes += more
        }
    }

    /// What comes next, as far as one call of the system gives it; nothing at the end.
    fileprivate func readOn(_ path: String, atMost room: Int) throws(FileError) -> [UInt8] {
        var answer: Result<Int, FileError> = .success(0)
        // Not zeros that are read over: to fill a large array with them takes longer than to read a file.
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            answer = Result { () throws(FileError) in
                try systemCall("read", path) { Glibc.read(number, buffer.baseAddress, buffer.count) }
            }
            count = (try? answer.get()) ?? 0
        }
        _ = try answer.get()
        return bytes
    }
}

/// Whether the path names a file or folder that can be reached; a symbolic link to nothing does not.
public func fileExists(_ path: String) -> Bool {
    (try? status(of: path, for: "read")) != nil
}

/// Whether the path names a folder, or a symbolic link to one.
public func isDirectory(_ path: String) -> Bool {
    (try? status(of: path, for: "read"))?.isDirectory ?? false
}
