import Glibc

/// What a signal's handler needs. It may not allocate, lock, or look into anything that does.
private struct Saved {
    var file: Int32
    /// Bytes with a zero behind, which is not written.
    var leave: UnsafeMutablePointer<CChar>
    var leaveLength: Int
    var modes: termios
    /// By signal: what was done with it before.
    var previous: UnsafeMutablePointer<sigaction>
    var wake: Int32
}

/// Where that is; it stays for as long as the process. A handler gets no argument of ours, and an address may be shared
/// between threads where a pointer may not.
private let savedAddress = UInt(bitPattern: UnsafeMutablePointer<Saved>.allocate(capacity: 1))

private let signalCount = 65
/// These end the process: by somebody's wish, or because it has crashed.
private let ending = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE, SIGPIPE, SIGXFSZ,
]
/// After these the screen is drawn anew.
private let waking = [SIGWINCH, SIGCONT, SIGTSTP]
private let stackSize = 64 * 1024

/// From now on a signal that ends the process gives the terminal back first.
///
/// - Parameters:
///   - file: The terminal.
///   - modes: As they were found.
///   - wake: The end of a pipe; the number of a signal after which the screen is drawn anew is written to it.
func restoreAtSignals(file: Int32, modes: termios, wake: Int32) {
    guard let saved = UnsafeMutablePointer<Saved>(bitPattern: savedAddress), let text = strdup(ControlSequence.leave)
    else { return }
    let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: signalCount)
    previous.initialize(repeating: sigaction(), count: signalCount)
    saved.initialize(
        to: Saved(
            file: file, leave: text, leaveLength: strlen(text), modes: modes, previous: previous, wake: wake))
    provideStack()
    for signal in ending { install(restoreAndEnd, for: signal, saved) }
    for signal in waking { install(wakeUp, for: signal, saved) }
}

/// A stack that has overflown leaves no room for a handler: it gets another one, unless the Swift runtime has seen to
/// that. It is kept.
private func provideStack() {
    var stack = stack_t()
    guard sigaltstack(nil, &stack) == 0, stack.ss_flags & Int32(SS_DISABLE) != 0 else { return }
    stack = stack_t(ss_sp: malloc(stackSize), ss_flags: 0, ss_size: stackSize)
    sigaltstack(&stack, nil)
}

/// Signals do what they did before.
func restoreSignals() {
    guard let saved = UnsafeMutablePointer<Saved>(bitPattern: savedAddress) else { return }
    for signal in ending + waking { sigaction(signal, saved.pointee.previous + Int(signal), nil) }
    saved.pointee.previous.deallocate()
    free(saved.pointee.leave)
}

/// A signal that is ignored, as by `nohup`, stays so.
private func install(
    _ handler: @escaping @convention(c) (Int32) -> Void, for signal: Int32, _ saved: UnsafeMutablePointer<Saved>
) {
    let previous = saved.pointee.previous + Int(signal)
    sigaction(signal, nil, previous)
    guard unsafeBitCast(previous.pointee.__sigaction_handler.sa_handler, to: Int.self) != 1 else { return }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_ONSTACK | SA_RESTART
    sigaction(signal, &action, nil)
}

/// Only calls that signal-safety(7) allows. The signal comes again when this returns, and is then handled as before.
private func restoreAndEnd(_ signal: Int32) {
    guard let saved = UnsafeMutablePointer<Saved>(bitPattern: savedAddress) else { return }
    _ = write(saved.pointee.file, saved.pointee.leave, saved.pointee.leaveLength)
    tcsetattr(saved.pointee.file, TCSANOW, &saved.pointee.modes)
    sigaction(signal, saved.pointee.previous + Int(signal), nil)
    raise(signal)
}

private func wakeUp(_ signal: Int32) {
    guard let saved = UnsafeMutablePointer<Saved>(bitPattern: savedAddress) else { return }
    let code = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    // A full pipe wakes as well.
    _ = write(saved.pointee.wake, &byte, 1)
    errno = code
}
