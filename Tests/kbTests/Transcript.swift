import Foundation

/// A session at the terminal as text: lines that start with `$ ` are commands, what follows is what they print, and `[1]`
/// on a line of its own is the exit code when it is not 0.
struct Transcript {
    var commands: [String] = []

    /// A command goes on over lines that end with a backslash.
    init(_ text: some StringProtocol) {
        var isOpen = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("$ ") {
                commands.append(String(line.dropFirst(2)))
            } else if isOpen {
                commands[commands.count - 1] += "\n" + line
            }
            isOpen = (line.hasPrefix("$ ") || isOpen) && line.hasSuffix("\\")
        }
    }

    /// The commands with what they print now.
    ///
    /// - Parameter hidesTime: Whether they tell the time, which is then always the same.
    func played(in sandbox: Sandbox, hidesTime: Bool) throws -> String {
        try commands.map { command in
            let run = try sandbox.run(command)
            var output = run.output
                .replacingOccurrences(of: sandbox.root.path(), with: "ROOT")
                .replacing(#/[0-9]+ ms\)/#, with: "… ms)")
                .replacing(#/\.[0-9a-f]{8}\.(css|js|svg)/#) { ".FINGERPRINT.\($0.output.1)" }
            if hidesTime { output = withoutTime(output) }
            return "$ \(command)\n\(output)" + (run.status == 0 ? "" : "[\(run.status)]\n")
        }.joined(separator: "\n")
    }
}

/// The day and the time of a run, in its log and in the names made from it.
private func withoutTime(_ output: String) -> String {
    output
        .replacing(#/20[2-9][0-9]-[0-9]{2}-[0-9]{2}/#, with: "2026-11-26")
        .replacing(#/[0-9]{8}T[0-9]{6}Z-/#, with: "20261126T031245Z-")
        .replacing(#/26T[0-9:]{8}Z/#, with: "26T03:12:45Z")
        .replacing(#/26T[0-9:]{5}Z/#, with: "26T03:12Z")
        .replacing(#/[0-9]{2}:[0-9]{2}( UTC|  ?[a-z])/#) { "03:12\($0.output.1)" }
        .replacing(#/duration: "[0-9]+ s"/#, with: "duration: \"0 s\"")
}
