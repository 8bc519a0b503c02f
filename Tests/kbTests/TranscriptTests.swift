import Foundation
import Testing

/// Runs each file of `Transcripts/`: lines that start with `$ ` are commands, what follows is what they must print, and
/// `[1]` on the last line is the exit code when it is not 0.
///
/// After a change that is meant, `UPDATE_TRANSCRIPTS=1 swift test --filter Transcript` writes them anew; read the diff.
@Suite struct TranscriptTests {
    static let folder = Sandbox.repository.appending(path: "Tests/kbTests/Transcripts")

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
        .filter { $0.hasSuffix(".txt") }.sorted()

    @Test func thereAreTranscripts() { #expect(Self.names.count >= 7) }

    @Test(arguments: names)
    func matches(name: String) throws {
        let file = Self.folder.appending(path: name)
        let expected = try String(contentsOf: file, encoding: .utf8)
        let sandbox = try Sandbox()
        let actual = try commands(in: expected).map { try transcript(of: $0, in: sandbox) }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            try Data(actual.utf8).write(to: file)
        }
        #expect(actual == expected)
    }

    /// A command goes on over lines that end with a backslash.
    private func commands(in transcript: String) -> [String] {
        var commands: [String] = []
        var isOpen = false
        for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("$ ") {
                commands.append(String(line.dropFirst(2)))
            } else if isOpen {
                commands[commands.count - 1] += "\n" + line
            }
            isOpen = (line.hasPrefix("$ ") || isOpen) && line.hasSuffix("\\")
        }
        return commands
    }

    private func transcript(of command: String, in sandbox: Sandbox) throws -> String {
        let run = try sandbox.run(command)
        // What differs from run to run: the folder and the time.
        let output = run.output
            .replacingOccurrences(of: sandbox.root.path(), with: "ROOT")
            .replacing(#/[0-9]+ ms\)/#, with: "… ms)")
            // The day and the time of a run, in its log and in the names made from it.
            .replacing(#/20[2-9][0-9]-[0-9]{2}-[0-9]{2}/#, with: "2026-11-26")
            .replacing(#/[0-9]{8}T[0-9]{6}Z-/#, with: "20261126T031245Z-")
            .replacing(#/26T[0-9:]{8}Z/#, with: "26T03:12:45Z")
            .replacing(#/26T[0-9:]{5}Z/#, with: "26T03:12Z")
            .replacing(#/[0-9]{2}:[0-9]{2}( UTC|  ?[a-z])/#) { "03:12\($0.output.1)" }
            .replacing(#/duration: "[0-9]+ s"/#, with: "duration: \"0 s\"")
        return "$ \(command)\n\(output)" + (run.status == 0 ? "" : "[\(run.status)]\n")
    }
}
