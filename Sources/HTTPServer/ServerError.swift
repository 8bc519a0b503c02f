/// Why no server could be started.
public enum ServerError: Error, Sendable, Equatable, CustomStringConvertible {
    case noFreePort(ClosedRange<Int>)
    /// With the system's words.
    case cannotListen(port: Int, String)
    /// So that nothing could end it well; with the system's words.
    case cannotAwaitSignals(String)

    public var description: String {
        switch self {
        case .noFreePort(let ports): "the ports \(ports.lowerBound) to \(ports.upperBound) are all taken"
        case .cannotListen(let port, let reason): "cannot listen on port \(port): \(reason)"
        case .cannotAwaitSignals(let reason): "cannot wait for signals: \(reason)"
        }
    }
}
