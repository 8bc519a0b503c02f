import Glibc

/// The terminal that the process was started from, set to send keys as they are pressed and to show whole screens. It is
/// as it was before when its owner goes, or when a signal ends the process. There may be one at a time.
///
/// It is opened by name, so standard input and output may be files or pipes.
struct RawTerminal: ~Copyable {
    enum Event: Equatable {
        case input([UInt8])
        case signal(Int32)
        case timeOut
        /// The terminal is gone.
        case end
    }

    private let file: Int32
    private let modes: termios
    private let wakeRead: Int32
    private let wakeWrite: Int32

    init() throws(FinderError) {
        let (file, modes) = try openTerminal()
        let (wakeRead, wakeWrite) = try pipeEnds()
        self.file = file
        self.modes = modes
        self.wakeRead = wakeRead
        self.wakeWrite = wakeWrite
        restoreAtSignals(file: file, modes: modes, wake: wakeWrite)
        enter()
    }

    deinit {
        leave()
        restoreSignals()
        close(wakeRead)
        close(wakeWrite)
        close(file)
    }

    /// NO_COLOR (https://no-color.org): any value but an empty one.
    static var allowsColor: Bool { getenv("NO_COLOR").map { $0.pointee == 0 } ?? true }

    var size: TerminalSize {
        var size = winsize()
        guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return TerminalSize(columns: 80, lines: 24)
        }
        // No screen is larger, but a number may be wrong.
        return TerminalSize(columns: min(1000, Int(size.ws_col)), lines: min(1000, Int(size.ws_row)))
    }

    /// Something has come that `wait` gives at once.
    var hasInput: Bool {
        var files = polled
        return poll(&files, 2, 0) > 0
    }

    /// - Parameter patience: In milliseconds; nil to wait until something comes.
    func wait(_ patience: Int32?) -> Event {
        var files = polled
        let count = poll(&files, 2, patience ?? -1)
        if count == 0 { return .timeOut }
        // What interrupted the call is in the pipe.
        if count < 0 { return errno == EINTR || errno == EAGAIN ? .input([]) : .end }
        if files[1].revents != 0 {
            var signal: UInt8 = 0
            return read(wakeRead, &signal, 1) == 1 ? .signal(Int32(signal)) : .input([])
        }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let length = read(file, &bytes, bytes.count)
        if length < 0, errno == EINTR || errno == EAGAIN { return .input([]) }
        return length > 0 ? .input(Array(bytes.prefix(length))) : .end
    }

    func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            // There is nowhere to report it; a terminal that is gone is met at the next read.
            if count < 0 && errno != EINTR && errno != EAGAIN { return }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// Gives the terminal back, and stops all that was started with this process, as Ctrl-Z does elsewhere.
    func suspend() {
        leave()
        restoreSignals()
        kill(0, SIGTSTP)
        restoreAtSignals(file: file, modes: modes, wake: wakeWrite)
        resume()
    }

    /// After the process was stopped, perhaps without having been asked.
    func resume() { enter() }

    private var polled: [pollfd] {
        [file, wakeRead].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }

    private func enter() {
        var raw = modes
        raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
        raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
        withUnsafeMutableBytes(of: &raw.c_cc) { ($0[Int(VMIN)], $0[Int(VTIME)]) = (1, 0) }
        tcsetattr(file, TCSADRAIN, &raw)
        write(ControlSequence.enter)
    }

    private func leave() {
        var modes = modes
        write(ControlSequence.leave)
        tcsetattr(file, TCSADRAIN, &modes)
    }
}

/// The terminal, and how it is set.
private func openTerminal() throws(FinderError) -> (file: Int32, modes: termios) {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !name.isEmpty, name != "dumb" else {
        throw .noTerminal(name.isEmpty ? "TERM is not set" : "TERM says that this one is dumb")
    }
    let file = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    var modes = termios()
    guard file >= 0, tcgetattr(file, &modes) == 0 else { throw .noTerminal("there is none here") }
    return (file, modes)
}

/// Of a pipe that never waits.
private func pipeEnds() throws(FinderError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .noTerminal(String(cString: strerror(errno))) }
    for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
}
