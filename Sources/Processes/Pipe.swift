import CSpawn
import Glibc

/// One end of a pipe, closed when its owner goes. No program that we start gets it by inheritance.
struct PipeEnd: ~Copyable {
    let number: Int32

    deinit { _ = close(number) }

    enum Reading: Equatable { case bytes([UInt8]), end, nothingYet }

    /// What is there now, at most 16 KiB; waits when there is nothing and the end was not made to return at once.
    func read() -> Reading {
        var bytes = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = bytes.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
            if count > 0 { return .bytes(Array(bytes[..<count])) }
            if count < 0, errno == EINTR { continue }
            return count < 0 && errno == EAGAIN ? .nothingYet : .end
        }
    }
}

/// A new pipe. The two ends are closed one by one.
struct Pipe: ~Copyable {
    var reading: PipeEnd
    var writing: PipeEnd

    /// Nil when the system has no more of them; `errno` says why.
    init?() {
        var ends: [Int32] = [0, 0]
        guard open_private_pipe(&ends) == 0 else { return nil }
        // Only our own end: a program would take an end that returns at once for a failure.
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        reading = PipeEnd(number: ends[0])
        writing = PipeEnd(number: ends[1])
    }

    /// What is read is at its end when nobody has the writing end any more.
    consuming func keepingReadingEnd() -> PipeEnd { reading }
}
