import Foundation
import Model
import Testing

@testable import Actions

@Suite struct FixProblemsTests {
    private func base() throws -> TemporaryBase {
        let base = try TemporaryBase(files: ["practices/quorum.md": TemporaryBase.sample["practices/quorum.md"] ?? ""])
        try base.write(
            "---\r\ntitle: A\r\n---\r\n[moved](../practices/majority.md#why) and [it](../practices/majority.md). \r\n",
            to: "Content/articles/a.md")
        return base
    }

    @Test func changeTheirBytesOnly() throws {
        let base = try base()
        let (mended, left) = try fixProblems(check(base.root).problems, in: base.root, dryRun: false)
        #expect(mended.map(\.count) == [2] && left == [])
        #expect(
            try base.read("Content/articles/a.md")
                == "---\r\ntitle: A\r\n---\r\n[moved](../practices/quorum.md#why) and [it](../practices/quorum.md). \r\n"
        )
        #expect(try check(base.root).problems == [])
    }

    @Test func areOnlyToldInADryRun() throws {
        let base = try base()
        let before = try base.contents(of: "Content")
        let (mended, _) = try fixProblems(check(base.root).problems, in: base.root, dryRun: true)
        #expect(mended.map(\.after.path) == ["Content/articles/a.md"])
        #expect(try base.contents(of: "Content") == before)
    }

    @Test func leaveAFileThatHasChangedMeanwhile() throws {
        let base = try base()
        let problems = try check(base.root).problems
        try base.write(
            "---\ntitle: Edited\n---\nOther text, long enough to hold the places of old.\n\n\n\n",
            to: "Content/articles/a.md")
        let before = try base.contents(of: "Content")
        let (mended, left) = try fixProblems(problems, in: base.root, dryRun: false)
        #expect(mended == [] && left == ["Content/articles/a.md"])
        #expect(try base.contents(of: "Content") == before)
    }
}
