import Glibc

/// What kind of thing the system refused, for a message that says what to do.
public enum FileRefusal: Sendable, Equatable {
    case tooLarge, forbidden, gone, other

    /// - Parameter code: An `errno`.
    public init(_ code: Int32) {
        switch code {
        case EFBIG: self = .tooLarge
        case EACCES, EPERM: self = .forbidden
        case ENOENT: self = .gone
        default: self = .other
        }
    }
}

/// The system's words for an `errno`: `Permission denied`.
public func systemWords(for code: Int32) -> String { String(cString: strerror(code)) }
