import Files

/// Runs what writes derived files; another process that would write them too waits until it is done.
func withLock<Output>(on root: Root, _ body: () throws -> Output) throws -> Output {
    try createDirectories(root.derived)
    let lock = try FileLock(waitingFor: root.lock)
    let result = Result { try body() }
    _ = consume lock
    return try result.get()
}
