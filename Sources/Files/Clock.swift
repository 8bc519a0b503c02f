import Glibc

/// Seconds since 1970 by the machine's clock.
public func currentSeconds() -> Int { time(nil) }

/// Nanoseconds since 1970 by the machine's clock: what times of files are compared with.
public func currentNanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// What a processor's time is counted for.
public enum ProcessorClock: Sendable { case process, thread }

/// How long processors were busy with this process, or with this thread of it.
public func processorSeconds(of clock: ProcessorClock) -> Double {
    seconds(clock == .process ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_THREAD_CPUTIME_ID)
}

/// Seconds since some moment, by a clock that nobody sets.
public func monotonicSeconds() -> Double { seconds(CLOCK_MONOTONIC) }

private func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
