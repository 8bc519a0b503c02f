import Glibc

/// Writes a finished file through to the disk and takes the fraction of a second from the time of its last change.
///
/// What writes to the file later leaves a time with a fraction, and so does a copy; see `hasWholeSecond`.
public func setWholeSecond(_ path: String) throws(FileError) {
    let file = try Descriptor(opening: path, O_RDWR, for: "open")
    // The time must not outlive content that a crash of the machine loses.
    try systemCall("flush", path) { fsync(file.number) }
    var status = stat()
    try systemCall("read", path) { fstat(file.number, &status) }
    let time = timespec(tv_sec: status.st_mtim.tv_sec, tv_nsec: 0)
    try systemCall("set the time of", path) { futimens(file.number, [time, time]) }
}

/// Whether the file has not been written to since `setWholeSecond`. Where a file system keeps whole seconds only, it
/// always seems so.
public func hasWholeSecond(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mtim.tv_nsec == 0
}
