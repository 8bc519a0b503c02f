import Files
import Foundation
import Testing

@Suite struct WritingFilesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func mode(_ name: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: folder[name])[.posixPermissions] as? Int)
    }

    @Test(arguments: [0, 1, 5_000_000])
    func writesEveryByte(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try writeFile(bytes, to: folder["x"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder["x"])) == Data(bytes))
    }

    @Test(arguments: [("old", EEXIST), ("sub", EEXIST), ("to-nothing", EEXIST), ("no/x", ENOENT)])
    func writesOnlyNewFiles(name: String, code: Int32) throws {
        try folder.make("old", "kept")
        try folder.make("sub/inner")
        try folder.link("to-nothing", to: "nothing")
        #expect(throws: FileError(operation: "write", path: folder[name], code: code)) {
            try writeFile([1], to: folder[name])
        }
        #expect(try folder.text("old") == "kept")
        #expect(try folder.names() == ["old", "sub", "to-nothing"])
    }

    /// A limit on the size of files stands for a full disk; it holds for a process, so the test has one of its own.
    @Test func removesWhatItCouldNotFinish() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            try folder.make("old", "kept")
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 5000, rlim_max: 5000)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let bytes = [UInt8](repeating: 1, count: 10_000)
            let new = FileError(operation: "write", path: folder["new"], code: EFBIG)
            #expect(throws: new) { try writeFile(bytes, to: folder["new"]) }
            let old = FileError(operation: "replace", path: folder["old"], code: EFBIG)
            #expect(throws: old) { try replaceFile(folder["old"], with: bytes) }
            #expect(try folder.text("old") == "kept")
            #expect(try folder.names() == ["old"])
        }
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
}
