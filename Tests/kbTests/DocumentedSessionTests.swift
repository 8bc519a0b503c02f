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

/// The session with a real deck is played where the deck is at hand: it is not ours to keep here.
@Suite struct DocumentedIngestTests {
    static let file = Sandbox.repository.appending(path: "Documentation/ingest.md")
    static let deck = Sandbox.repository.appending(path: "../shared/ingest/real/aspnetcore-security.pptx")
    static let isAtHand = FileManager.default.fileExists(atPath: deck.path())

    @Test(.enabled(if: isAtHand)) func isWhatHappens() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let block = try #require(text.firstMatch(of: #/```console\n((?s).*?)\n```\n\n## What/#))
        let sandbox = try Sandbox()
        try FileManager.default.copyItem(
            at: Self.deck, to: sandbox.root.appending(path: "aspnetcore-security.pptx"))
        let played = try Transcript(block.output.1 + "\n").played(in: sandbox, hidesTime: true)
        let expected = played.hasSuffix("\n") ? String(played.dropLast()) : played
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            try Data(text.replacing(block.output.1, with: expected).utf8).write(to: Self.file)
        }
        #expect(expected == block.output.1)
    }
}
