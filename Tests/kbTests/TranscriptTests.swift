import Foundation
import Testing

/// Plays each file of `Transcripts/` and compares what is printed with what it says.
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
        let actual = try Transcript(expected).played(in: sandbox, hidesTime: name.hasPrefix("run"))
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            try Data(actual.utf8).write(to: file)
        }
        #expect(actual == expected)
    }
}
