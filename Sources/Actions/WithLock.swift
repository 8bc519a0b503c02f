import Files

/// Runs what writes derived files; another process that would write them too waits until it is done.
///
/// - Parameter late: Called once, when another one still writes after a second.
func withLock<Output>(on root: Root, late: () -> Void = {}, _ body: () throws -> Output) throws -> Output {
    try createDirectories(root.derived)
    let lock = try FileLock(waitingFor: root.lock, late: late)
    let result = Result { try body() }
    _ = consume lock
    return try result.get()
}
