import Glibc

/// Why a program could not be started, as one sentence: `cannot start 'curl': No such file or directory`.
public struct ProcessError: Error, Sendable, Equatable, CustomStringConvertible {
    public var program: String
    /// The value of `errno` (POSIX.1-2017, `<errno.h>`).
    public var code: Int32

    public init(program: String, code: Int32) {
        self.program = program
        self.code = code
    }

    /// No program of this name is on the `PATH`, or at its path.
    public var isNotInstalled: Bool { code == ENOENT }

    public var description: String { "cannot start '\(program)': \(String(cString: strerror(code)))" }
}
