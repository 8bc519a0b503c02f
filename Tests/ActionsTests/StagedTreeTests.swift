import Foundation
import Testing

@testable import Actions

@Suite struct StagedTreeTests {
    @Test func whatAnOldBuildWroteIsNeverWrittenInto() throws {
        let base = try TemporaryBase()
        try base.build()
        let copy = base["copy.html"]
        try FileManager.default.linkItem(atPath: base["Site/public/articles/plain.html"], toPath: copy)
        let before = try base.read("copy.html")
        try base.write("---\ntitle: Other\n---\n", to: "Content/articles/plain.md")
        try base.build()
        #expect(try base.read("copy.html") == before)
    }

    @Test(arguments: ["letter", ".git/config", "folder/deep/letter", ".hidden"])
    func aFolderWithOtherThingsIsNotReplaced(file: String) throws {
        let base = try TemporaryBase()
        try base.write("mine", to: "out/" + file)
        #expect(throws: ActionError.notOurFolder(base["out"])) { try base.build(output: base["out"]) }
        #expect(try base.read("out/" + file) == "mine")
        #expect(!base.exists(".out.new"))
    }

    @Test func whatIsNoFolderIsNotReplaced() throws {
        let base = try TemporaryBase()
        try base.write("mine", to: "out")
        #expect(throws: ActionError.notOurFolder(base["out"])) { try base.build(output: base["out"]) }
        #expect(try base.read("out") == "mine")
    }

    @Test(arguments: ["new", "empty", "deep/new"])
    func aNewOrEmptyFolderIsFilled(name: String) throws {
        let base = try TemporaryBase()
        try FileManager.default.createDirectory(atPath: base["empty"], withIntermediateDirectories: true)
        let report = try base.build(output: base[name])
        #expect(report.site == base[name] && base.exists(name + "/index.html"))
        #expect(try base.build(output: base[name]).changed == 0)
        #expect(!base.exists("Site/public"))
    }

    @Test func leftoversOfAKilledBuildAreCleanedUp() throws {
        let base = try TemporaryBase()
        try base.build()
        let before = try base.contents(of: "Site/public")
        try base.write("half", to: "Site/.public.new/articles/plain.html")
        try base.write("old", to: "Site/.public.new/gone/gone.html")
        try base.write("half", to: ".kb/index.sqlite.new")
        try base.write("half", to: ".kb/build.sqlite.new")
        try base.build()
        #expect(try base.contents(of: "Site/public") == before)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: base["Site"]) == ["public"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: base[".kb"]).sorted()
                == ["build.sqlite", "index.sqlite", "lock"])
        #expect(try base.found("zebra", refresh: false) == ["articles/plain"])
    }
}
