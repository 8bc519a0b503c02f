import Foundation
import Model
import Site
import Testing

@testable import Actions

@Suite struct GitHistoryTests {
    @Test func theNewestCommitOfAFileHolds() {
        let log = """
            \u{1}aaaaaaa 2026-11-20

            Content/incidents/a.md
            Content/incidents/deep/b.md
            Content/README.txt
            \u{1}bbbbbbb 2025-01-02

            Content/incidents/a.md
            Content/talks/é.md
            kb.yml
            """
        let changes = lastChanges(in: log).mapValues { "\($0.date) \($0.revision)" }
        #expect(
            changes == [
                "incidents/a": "2026-11-20 aaaaaaa", "incidents/deep/b": "2026-11-20 aaaaaaa",
                "talks/é": "2025-01-02 bbbbbbb",
            ])
    }

    @Test func aFolderWithoutGitHasNoHistory() throws { #expect(try lastChanges(TemporaryBase().root) == [:]) }

    @Test func theRootMayBeAFolderOfTheRepository() throws {
        let base = try TemporaryBase()
        let repository = try TemporaryBase(files: [:])
        try FileManager.default.moveItem(atPath: base.root.path, toPath: repository["inner"])
        let inner = Root(path: repository["inner"])
        let script = """
            git init -q . && git add inner/Content && GIT_COMMITTER_DATE=2020-02-03T12:00:00Z \
            git -c user.name=A -c user.email=a@example.org commit -q -m x
            """
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = URL(filePath: repository.root.path)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(lastChanges(inner)["articles/plain"]?.date == PartialDate("2020-02-03"))
    }
}
