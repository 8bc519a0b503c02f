import ArgumentParser
import Glibc

/// Writes to standard output, all of it. A reader that went away ends the program as SIGPIPE does by default.
func writeOutput(_ text: String) throws {
    guard writeAll(text, to: 1) else {
        writeError("kb: cannot write the output: \(String(cString: strerror(errno)))\n")
        throw ExitCode(2)
    }
}

/// Writes to standard error. There is nowhere to report that this failed.
func writeError(_ text: String) {
    _ = writeAll(text, to: 2)
}

private func writeAll(_ text: String, to file: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            return false
        }
        rest = rest.dropFirst(count)
    }
    return true
}
