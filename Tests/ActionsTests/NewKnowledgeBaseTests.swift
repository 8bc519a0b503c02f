import Foundation
import Model
import Testing

@testable import Actions

@Suite struct NewKnowledgeBaseTests {
    @Test func aSampleIsSoundAndHasEveryKind() throws {
        let base = try TemporaryBase(files: [:])
        let root = Root(path: base["new/deep"])
        let files = try newKnowledgeBase(in: root.path, withSample: true)
        #expect(files.contains("kb.yml") && files.contains("Site/outlines/runbook.md"))
        #expect(try check(root).problems == [])
        let loaded = try loadLibrary(root)
        #expect(Set(loaded.library.entries.map(\.kind)) == Set(Kind.allCases))
        #expect(try build(root) { _ in }.isPublished)
    }

    @Test func withoutASampleThereIsNoEntry() throws {
        let base = try TemporaryBase(files: [:])
        let root = Root(path: base["new"])
        _ = try newKnowledgeBase(in: root.path, withSample: false)
        #expect(try check(root) == CheckReport(problems: [], entries: 0, drafts: 0))
        #expect(try build(root) { _ in }.isPublished)
    }

    @Test func nothingIsReplaced() throws {
        let base = try TemporaryBase(files: [:])
        try base.write("mine", to: "new/Site/outlines/book.md")
        #expect(throws: ActionError.notEmpty(base["new"], "Site/outlines/book.md")) {
            try newKnowledgeBase(in: base["new"], withSample: false)
        }
        #expect(try base.contents(of: "new").count == 1)
        #expect(throws: ActionError.notEmpty(base.root.path, "kb.yml")) {
            try newKnowledgeBase(in: base.root.path, withSample: false)
        }
    }

    /// A build that is killed leaves the folder that it fills.
    @Test func gitIgnoresWhatABuildMakes() throws {
        let base = try TemporaryBase(files: [:])
        _ = try newKnowledgeBase(in: base["new"], withSample: false)
        let root = Root(path: base["new"])
        let made = [
            root.derived, root.site, stagingFolder(beside: root.site), stagingFolder(beside: root.site) + ".old",
        ]
        for folder in made { try base.write("", to: String(folder.dropFirst(base.root.path.count + 1)) + "/file") }
        let git = Process()
        git.executableURL = URL(filePath: "/bin/sh")
        git.arguments = ["-c", "git init -q . && git status --porcelain -uall > ../untracked"]
        git.currentDirectoryURL = URL(filePath: root.path)
        try git.run()
        git.waitUntilExit()
        let untracked = try base.read("untracked")
        #expect(untracked.contains(".gitignore") && !untracked.contains("/file"), "\(untracked)")
    }

    @Test func aRepositorysIgnoredFilesStay() throws {
        let base = try TemporaryBase(files: [:])
        try base.write("mine", to: "new/.gitignore")
        #expect(try !newKnowledgeBase(in: base["new"], withSample: false).contains(".gitignore"))
        #expect(try base.read("new/.gitignore") == "mine")
    }
}
