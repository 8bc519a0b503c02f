import Glibc

/// Seconds since 1970 by the machine's clock.
public func currentSeconds() -> Int { time(nil) }
