/// Starts a program and does not wait for it: it has no input, its output goes nowhere, and it outlives this process.
///
/// Throws when there is no such program; what happens to it afterwards is not told.
public func startDetached(_ program: String, _ arguments: [String]) throws(ProcessError) {
    _ = try spawn(program, arguments, output: nil, isDetached: true)
}
