import Glibc

/// How a program ended and what it said.
public struct ProgramResult: Sendable, Equatable {
    public enum Ending: Sendable, Equatable {
        case exited(Int32)
        case killed(signal: Int32)

        /// It was ended since it took more of the processor's time than it may.
        public var isOutOfTime: Bool { self == .killed(signal: SIGXCPU) || self == .killed(signal: SIGKILL) }
    }

    public var ending: Ending
    /// Standard output, up to the limit.
    public var output: [UInt8]
    /// The beginning of standard error, at most 16 KiB.
    public var errors: [UInt8]
    /// It had more to say than the limit let it.
    public var isCut: Bool
    /// It was killed because its time was up.
    public var isOverdue: Bool

    public init(ending: Ending, output: [UInt8], errors: [UInt8] = [], isCut: Bool = false, isOverdue: Bool = false) {
        self.ending = ending
        self.output = output
        self.errors = errors
        self.isCut = isCut
        self.isOverdue = isOverdue
    }
}

/// Runs a program to its end, from any thread.
///
/// - Parameters:
///   - program: A path, or a name that is looked up in `PATH`. There is no shell: arguments arrive as they are.
///   - limit: Of standard output, in bytes. When it is passed the pipe is closed, so that the program cannot go on
///     writing.
///   - seconds: When they have passed the program is killed. A program of its own that holds its output open is not.
public func run(
    _ program: String, _ arguments: [String], limit: Int, seconds: Double
) throws(ProcessError) -> ProgramResult {
    let deadline = ContinuousClock.now + .seconds(seconds)
    return try start(program, arguments).finish(limit: limit, until: deadline)
}

/// Starts a program that goes on while its starter does something else, as starting another one. It waits when it has
/// more to say than a pipe holds.
public func start(_ program: String, _ arguments: [String]) throws(ProcessError) -> RunningProgram {
    guard let output = Pipe(), let errors = Pipe() else {
        throw ProcessError(program: program, code: errno)
    }
    let process = try spawn(
        program, arguments, output: (output.writing.number, errors.writing.number), isDetached: false)
    return RunningProgram(
        process: ChildProcess(number: process), output: output.keepingReadingEnd(), errors: errors.keepingReadingEnd())
}

/// A program that was started. When nobody finishes it, it is killed.
public struct RunningProgram: ~Copyable {
    let process: ChildProcess
    let output: PipeEnd
    let errors: PipeEnd

    /// Waits for its end; the parameters are those of `run`.
    public consuming func finish(limit: Int, until deadline: ContinuousClock.Instant) -> ProgramResult {
        let said = collect(output, errors, limit: limit, until: deadline)
        let (ending, isOverdue) = process.wait(until: deadline)
        return ProgramResult(
            ending: ending, output: said.output, errors: said.errors, isCut: said.isCut, isOverdue: isOverdue)
    }
}

/// Reads both pipes until both are at their end, the limit is passed or the time is up, and closes them.
private func collect(
    _ output: consuming PipeEnd, _ errors: consuming PipeEnd, limit: Int, until deadline: ContinuousClock.Instant
) -> (output: [UInt8], errors: [UInt8], isCut: Bool) {
    var said: [UInt8] = []
    var complaints: [UInt8] = []
    // A negative descriptor is passed over by `poll`.
    var pipes = [
        pollfd(fd: output.number, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors.number, events: Int16(POLLIN), revents: 0),
    ]
    while said.count <= limit, pipes.contains(where: { $0.fd >= 0 }), ContinuousClock.now < deadline {
        guard poll(&pipes, 2, milliseconds(until: deadline)) >= 0 || errno == EINTR else { break }
        if pipes[0].fd >= 0, !append(output.read(), to: &said) { pipes[0].fd = -1 }
        if pipes[1].fd >= 0, !append(errors.read(), to: &complaints) { pipes[1].fd = -1 }
        complaints.removeLast(max(0, complaints.count - 16_384))
    }
    return (Array(said.prefix(limit)), complaints, said.count > limit)
}

/// False at the end of the pipe.
private func append(_ reading: PipeEnd.Reading, to bytes: inout [UInt8]) -> Bool {
    if case .bytes(let more) = reading { bytes += more }
    return reading != .end
}

/// At least one, at most a minute: `poll` is asked again then.
private func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    Int32(max(1, min(60_000, (deadline - .now) / .milliseconds(1))))
}

/// A program of ours by its number; it is killed when nobody waits for it. Not private: the optimiser ends it from other
/// modules, and does not link then.
struct ChildProcess: ~Copyable {
    let number: pid_t

    deinit {
        kill(number, SIGKILL)
        var status: Int32 = 0
        while waitpid(number, &status, 0) < 0, errno == EINTR {}
    }

    /// The program may have closed its output and go on: it is looked after until its time is up.
    consuming func wait(until deadline: ContinuousClock.Instant) -> (ProgramResult.Ending, isOverdue: Bool) {
        let process = number
        // Its number may be another program's as soon as the system has told how it ended.
        discard self
        var status: Int32 = 0
        var nap: UInt32 = 200
        while true {
            let answer = waitpid(process, &status, WNOHANG)
            if answer == process { return (ending(status), false) }
            if answer < 0, errno != EINTR { return (.killed(signal: 0), false) }
            guard ContinuousClock.now < deadline else { break }
            usleep(nap)
            nap = min(nap * 2, 20_000)
        }
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return (ending(status), true)
    }
}

/// The macros of `<sys/wait.h>` by the layout that Linux gives the status: the signal in the low seven bits, or else the
/// exit code above them.
private func ending(_ status: Int32) -> ProgramResult.Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
}
