import Glibc

/// Bounds what this process, and each that it starts, may use from now on. What asks for more memory gets none, which ends
/// a Swift program; after the seconds the system ends it. No image of its memory is left on the disk then.
///
/// - Parameters:
///   - memory: In bytes, of what it may write to.
///   - seconds: Of the processor's time.
public func limitResources(memory: Int, seconds: Int) {
    for (resource, value) in [(RLIMIT_DATA, memory), (RLIMIT_CPU, seconds), (RLIMIT_CORE, 0)] {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
