import Glibc

/// Seconds since 1970 by the machine's clock.
public func currentSeconds() -> Int { time(nil) }

/// Nanoseconds since 1970 by the machine's clock: what times of files are compared with.
public func currentNanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
