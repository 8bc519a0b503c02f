import Glibc

/// SIGINT and SIGTERM as something to wait for. Once one has come, another one ends the process as it always does. One that
/// is ignored, as by `nohup`, stays so.
struct EndingSignals {
    init() throws(ServerError) {
        guard wakeEnds.code == 0 else { throw .cannotAwaitSignals(String(cString: strerror(wakeEnds.code))) }
        for number in [SIGINT, SIGTERM] where !isIgnored(number) {
            var action = sigaction()
            // Programs that are started meanwhile get the default, which an ignored signal would keep from them.
            action.__sigaction_handler.sa_handler = { _ in
                let code = errno
                var byte: UInt8 = 0
                _ = write(wakeEnds.write, &byte, 1)
                errno = code
            }
            action.sa_flags = SA_RESTART | Int32(bitPattern: UInt32(SA_RESETHAND))
            sigaction(number, &action, nil)
        }
        // Whoever starts us may hold signals back for its own sake, and a program that it starts would never end.
        var awaited = sigset_t()
        sigemptyset(&awaited)
        for number in [SIGINT, SIGTERM] { sigaddset(&awaited, number) }
        pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
    }

    /// Blocks the calling thread until one has come.
    func wait() {
        var byte: UInt8 = 0
        while read(wakeEnds.read, &byte, 1) < 0, errno == EINTR {}
    }
}

private func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
}

/// Of a pipe for the handler, which gets no argument of ours. It is made once for the process; `code` says why not.
private let wakeEnds: (read: Int32, write: Int32, code: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1, errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1], 0)
}()
