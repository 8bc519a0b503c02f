import Files
import Foundation
import Testing

@Suite struct ReplacingFilesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func mode(_ name: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: folder[name])[.posixPermissions] as? Int)
    }

    @Test func replacesAFileOrNone() throws {
        try replaceFile(folder["x"], with: Array("one".utf8))
        #expect(try folder.text("x") == "one")
        try replaceFile(folder["x"], with: Array("two".utf8))
        #expect(try folder.text("x") == "two")
        #expect(try folder.names() == ["x"])
    }

    @Test(arguments: [0o600, 0o640, 0o644, 0o755])
    func keepsThePermissions(permissions: Int) throws {
        try folder.make("x")
        chmod(folder["x"], mode_t(permissions))
        try replaceFile(folder["x"], with: [1])
        #expect(try mode("x") == permissions)
    }

    @Test func givesANewFileTheUsualPermissions() throws {
        try writeFile([], to: folder["plain"])
        try replaceFile(folder["x"], with: [])
        #expect(try mode("x") == mode("plain"))
    }

    @Test func replacesBehindASymbolicLink() throws {
        try folder.make("sub/real", "old")
        try folder.link("x", to: "sub/real")
        try replaceFile(folder["x"], with: Array("new".utf8))
        #expect(try folder.text("sub/real") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder["x"]) == "sub/real")
        #expect(try folder.names(in: "sub") == ["real"])
    }

    @Test func leavesOtherNamesOfTheFileAlone() throws {
        try folder.make("x", "old")
        #expect(try hardLink(from: folder["x"], to: folder["y"]))
        try replaceFile(folder["x"], with: Array("new".utf8))
        #expect(try folder.text("y") == "old")
    }

    @Test(arguments: [("sub", EISDIR), ("no/x", ENOENT), ("file/x", ENOTDIR), ("pipe", EINVAL)])
    func leavesNothingWhenItCannotReplace(name: String, code: Int32) throws {
        try folder.make("sub/inner")
        try folder.make("file")
        mkfifo(folder["pipe"], 0o600)
        #expect(throws: FileError(operation: "replace", path: folder[name], code: code)) {
            try replaceFile(folder[name], with: [1])
        }
        #expect(try folder.names() == ["file", "pipe", "sub"])
        #expect(try folder.names(in: "sub") == ["inner"])
    }

    @Test(.disabled(if: geteuid() == 0, "root may write to every file"))
    func leavesAFileThatMustNotBeWrittenTo() throws {
        try folder.make("x", "old")
        chmod(folder["x"], 0o444)
        #expect(throws: FileError(operation: "replace", path: folder["x"], code: EACCES)) {
            try replaceFile(folder["x"], with: [1])
        }
        #expect(try folder.text("x") == "old")
    }

    @Test(arguments: ["", "old", "older", "new"])
    func leavesAFileThatHasChanged(now: String) throws {
        try folder.make("x", now)
        let isExpected = now == "old"
        let write = { try replaceFile(folder["x"], expecting: Array("old".utf8), with: Array("new".utf8)) }
        if isExpected { try write() } else { #expect(throws: FileHasChanged(path: folder["x"])) { try write() } }
        #expect(try folder.text("x") == (isExpected ? "new" : now))
        #expect(try folder.names() == ["x"])
    }

    @Test func leavesAFileThatHasGone() throws {
        #expect(throws: FileHasChanged(path: folder["x"])) { try replaceFile(folder["x"], expecting: [], with: [1]) }
        #expect(try folder.names() == [])
    }

    /// What a killed process left is removed once nobody can be writing it any more; what only looks alike stays.
    @Test func removesWhatWasAbandoned() throws {
        let old = [".kb-0123456789abc.new", ".kb-z.new"]
        let others = [".kb-notes", ".kb-.new", ".kb-ABC.new", ".kb-0123456789abcd.new", "kb-a.new", ".kb-site"]
        for name in old + others {
            try folder.make(name)
            let time = timespec(tv_sec: currentSeconds() - 3700, tv_nsec: 0)
            utimensat(AT_FDCWD, folder[name], [time, time], 0)
        }
        try folder.make(".kb-young.new")
        try replaceFile(folder["x"], with: [])
        #expect(try folder.names() == (others + [".kb-young.new", "x"]).sorted())
    }
}
