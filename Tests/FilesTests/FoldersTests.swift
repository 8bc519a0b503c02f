import Files
import Foundation
import Testing

@Suite struct FoldersTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: ["a", "a/b/c", "a//b/", "a/./b", "a/../b", "there/new", "to-there/new", "there"])
    func createsWhatIsMissing(name: String) throws {
        try folder.make("there/kept")
        try folder.link("to-there", to: "there")
        try createDirectories(folder[name])
        #expect(isDirectory(folder[name]))
        #expect(fileExists(folder["there/kept"]))
    }

    @Test(arguments: [
        ("file", "file", EEXIST), ("file/a/b", "file/a/b", ENOTDIR), ("to-nothing/a", "to-nothing", EEXIST),
        ("zero\0/a", "zero\0/a", EINVAL),
    ])
    func cannotCreateInTheWayOfAFile(name: String, refused: String, code: Int32) throws {
        try folder.make("file")
        try folder.link("to-nothing", to: "nothing")
        #expect(throws: FileError(operation: "create", path: folder[refused], code: code)) {
            try createDirectories(folder[name])
        }
    }

    @Test func createsNothingOfAnEmptyPath() {
        #expect(throws: FileError(operation: "create", path: "", code: ENOENT)) { try createDirectories("") }
    }

    @Test(arguments: ["tree", "file", "empty", "to-tree", "missing", "missing/x"])
    func removesAFileOrATree(name: String) throws {
        try folder.make("file")
        try folder.make("empty/x")
        try folder.link("to-tree", to: "tree")
        for path in ["a", "b/c/d", "b/.hidden", "b/e/f/g"] { try folder.make("tree/\(path)") }
        try folder.link("tree/b/dangling", to: "nothing")
        let names = try folder.names()
        try removeTree(folder[name])
        #expect(try folder.names() == names.filter { $0 != name })
    }

    @Test func removesWhatIsNotNamedInUTF8() throws {
        try folder.makeNotUTF8("tree")
        try removeTree(folder["tree"])
        #expect(try folder.names() == [])
    }

    @Test func removesSymbolicLinksRatherThanWhatTheyLeadTo() throws {
        try folder.make("outside/kept")
        try folder.make("tree/x")
        try folder.link("tree/folder", to: "../outside")
        try folder.link("tree/file", to: "../outside/kept")
        try removeTree(folder["tree"])
        #expect(try folder.names() == ["outside"])
        #expect(try folder.names(in: "outside") == ["kept"])
    }

    @Test func namesWhatItCannotRemove() throws {
        try folder.make("file")
        #expect(throws: FileError(operation: "remove", path: folder["file/x"], code: ENOTDIR)) {
            try removeTree(folder["file/x"])
        }
        #expect(throws: FileError(operation: "remove", path: folder["file\0"], code: EINVAL)) {
            try removeTree(folder["file\0"])
        }
        #expect(try folder.names() == ["file"])
    }

    @Test(.disabled(if: geteuid() == 0, "root may remove from every folder"))
    func namesThePlaceInTheTreeThatItCannotRemove() throws {
        try folder.make("tree/a/b/kept")
        chmod(folder["tree/a/b"], 0o555)
        defer { chmod(folder["tree/a/b"], 0o755) }
        #expect(throws: FileError(operation: "remove", path: folder["tree/a/b/kept"], code: EACCES)) {
            try removeTree(folder["tree"])
        }
    }

    /// The pieces of the file system's own state, where they may not be changed.
    @Test(.enabled(if: unlink("/sys/fs/no-such-file") != 0 && errno == EROFS, "no disk here is read-only"))
    func whatIsNotOnAReadOnlyDiskNeedNotGo() throws {
        try removeTree("/sys/fs/no-such-file")
        #expect(throws: FileError(operation: "remove", path: "/sys/fs", code: EROFS)) { try removeTree("/sys/fs") }
    }

    @Test func flushesOnlyFolders() throws {
        try folder.make("file")
        try syncDirectory(folder.path)
        #expect(throws: FileError(operation: "flush", path: folder["file"], code: ENOTDIR)) {
            try syncDirectory(folder["file"])
        }
    }

    @Test func tellsAllFoldersBelow() throws {
        try folder.make("a/b/c")
        try folder.make(".hidden/d")
        try folder.link("to-a", to: "a")
        #expect(try folders(below: folder.path).sorted() == ["", ".hidden", "a", "a/b"])
        #expect(throws: FileError(operation: "read", path: folder["no"], code: ENOENT)) {
            try folders(below: folder["no"])
        }
    }

    @Test func aFoldersTimeIsThatOfWhatItHolds() throws {
        try folder.make("a/file")
        let before = changeTime(ofFolder: folder["a"])
        usleep(20_000)
        try removeTree(folder["a/file"])
        #expect(before != nil && changeTime(ofFolder: folder["a"]) != before)
        #expect(changeTime(ofFolder: folder["a/file"]) == nil)
    }
}
