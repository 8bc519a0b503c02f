import Glibc

/// Far above any text or picture of ours; a device without an end must not fill the memory.
private let sizeLimit = 1 << 30

/// A file's bytes. Throws for a folder, and `EFBIG` for more than 1 GiB.
public func readFile(_ path: String) throws(FileError) -> [UInt8] {
    let file = try Descriptor(opening: path, O_RDONLY, for: "read")
    var status = stat()
    try systemCall("read", path) { fstat(file.number, &status) }
    guard status.st_size <= sizeLimit else { throw FileError(operation: "read", path: path, code: EFBIG) }
    // One more than the size, so that the end is met without growing. The size of a pipe or of /proc says nothing.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
        let added = try systemCall("read", path) {
            bytes.withUnsafeMutableBytes { read(file.number, $0.baseAddress?.advanced(by: count), $0.count - count) }
        }
        if added == 0 { break }
        count += added
        guard count <= sizeLimit else { throw FileError(operation: "read", path: path, code: EFBIG) }
        if count == bytes.count { bytes += [UInt8](repeating: 0, count: max(count, 4096)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
}

/// Whether the path names a file or folder that can be reached; a symbolic link to nothing does not.
public func fileExists(_ path: String) -> Bool {
    (try? status(of: path, for: "read")) != nil
}

/// Whether the path names a folder, or a symbolic link to one.
public func isDirectory(_ path: String) -> Bool {
    (try? status(of: path, for: "read"))?.isDirectory ?? false
}
