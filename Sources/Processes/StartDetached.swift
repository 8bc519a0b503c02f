import Dispatch
import Glibc

/// Starts a program and does not wait for it: it has no input, its output goes nowhere, and it outlives this process.
///
/// Throws when there is no such program; what happens to it afterwards is not told.
public func startDetached(_ program: String, _ arguments: [String]) throws(ProcessError) {
    let process = try spawn(program, arguments, output: nil, isDetached: true)
    // When it ends before we do, the system keeps it in its table until somebody asks how.
    DispatchQueue.global().async {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
}
