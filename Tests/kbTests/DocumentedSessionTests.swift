import Foundation
import Testing

/// The session that the documentation shows is played on a copy of the repository's own content.
///
/// `UPDATE_TRANSCRIPTS=1` writes it anew, as with the other transcripts.
@Suite struct DocumentedSessionTests {
    static let file = Sandbox.repository.appending(path: "Documentation/evidence.md")

    @Test func isWhatHappens() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let block = try #require(text.firstMatch(of: #/```console\n((?s).*?)```/#))
        let sandbox = try Sandbox()
        try FileManager.default.removeItem(at: sandbox.root.appending(path: "Content"))
        for name in ["Content", "kb.yml"] {
            try? FileManager.default.removeItem(at: sandbox.root.appending(path: name))
            try FileManager.default.copyItem(
                at: Sandbox.repository.appending(path: name), to: sandbox.root.appending(path: name))
        }
        let played = try Transcript(block.output.1).played(in: sandbox, hidesTime: true)
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            try Data(text.replacing(block.output.1, with: played).utf8).write(to: Self.file)
        }
        #expect(played == block.output.1)
    }
}
