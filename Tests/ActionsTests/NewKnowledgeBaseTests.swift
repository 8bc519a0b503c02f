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

    @Test func aRepositorysIgnoredFilesStay() throws {
        let base = try TemporaryBase(files: [:])
        try base.write("mine", to: "new/.gitignore")
        #expect(try !newKnowledgeBase(in: base["new"], withSample: false).contains(".gitignore"))
        #expect(try base.read("new/.gitignore") == "mine")
    }
}
