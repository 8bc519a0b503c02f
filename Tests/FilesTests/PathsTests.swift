import Foundation
import Testing

@testable import Files

@Suite struct PathsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func renamesOverAFile() throws {
        try folder.make("a", "new")
        try folder.make("b", "old")
        try renameFile(from: folder["a"], to: folder["b"])
        #expect(try folder.text("b") == "new")
        #expect(try folder.names() == ["b"])
    }

    @Test func saysBothPathsWhenItCannotRename() throws {
        let error = #expect(throws: FileError.self) { try renameFile(from: folder["a"], to: folder["b"]) }
        #expect(error?.description == "cannot rename '\(folder["a"])' to '\(folder["b"])': No such file or directory")
    }

    @Test func doesNotRenameTheBeginningOfAPath() throws {
        try folder.make("a")
        #expect(throws: FileError.self) { try renameFile(from: folder["a\0b"], to: folder["c"]) }
        #expect(try folder.names() == ["a"])
    }

    @Test func linksTheSameFile() throws {
        try folder.make("a", "old")
        #expect(try hardLink(from: folder["a"], to: folder["b"]))
        try #require(FileHandle(forWritingAtPath: folder["a"])).write(contentsOf: Data("new".utf8))
        #expect(try folder.text("b") == "new")
    }

    @Test func saysWhenAFileMustBeCopiedInstead() throws {
        // /proc is another file system.
        #expect(try !hardLink(from: "/proc/self/status", to: folder["b"]))
        #expect(try folder.names() == [])
    }

    @Test(arguments: [("a", "b", EEXIST), ("missing", "c", ENOENT)])
    func cannotLink(from old: String, to new: String, code: Int32) throws {
        try folder.make("a")
        try folder.make("b")
        let error = #expect(throws: FileError.self) { try hardLink(from: folder[old], to: folder[new]) }
        #expect(error?.code == code)
    }

    @Test func exchangesFolders() throws {
        try folder.make("a/one")
        try folder.make("b/two")
        try exchangePaths(folder["a"], folder["b"])
        #expect(try folder.names(in: "a") == ["two"])
        #expect(try folder.names(in: "b") == ["one"])
    }

    @Test func doesNotExchangeWithNothing() throws {
        try folder.make("a", "kept")
        let error = #expect(throws: FileError.self) { try exchangePaths(folder["a"], folder["b"]) }
        #expect(error?.code == ENOENT)
        #expect(try folder.text("a") == "kept")
    }

    /// The only test that moves the process; the others use absolute paths.
    @Test func entersAFolder() throws {
        let start = try currentDirectory()
        defer { try? changeCurrentDirectory(to: start) }
        try folder.make("sub/x")
        try folder.link("link", to: "sub")
        try changeCurrentDirectory(to: folder["link"])
        #expect(try currentDirectory() == canonicalPath(folder["sub"]))
        #expect(fileExists("x"))
        #expect(throws: FileError(operation: "enter", path: "x", code: ENOTDIR)) { try changeCurrentDirectory(to: "x") }
    }

    @Test func resolvesPaths() throws {
        try folder.make("sub/x")
        try folder.link("link", to: "sub")
        let root = try canonicalPath(folder.path)
        #expect(try canonicalPath(folder["link/../link/./x"]) == "\(root)/sub/x")
        #expect(throws: FileError(operation: "find", path: folder["y"], code: ENOENT)) {
            try canonicalPath(folder["y"])
        }
    }

    @Test(arguments: [
        ("a/b", "a"), ("a/b/", "a"), ("a//b//", "a"), ("/a/b", "/a"), ("a", "."), ("a/", "."), ("/a", "/"),
        ("//a", "/"), ("/", "/"), ("", "."), ("a/\u{301}b", "a"), ("é/b", "é"),
    ])
    func knowsTheFolderOfAPath(path: String, parent: String) {
        #expect(parentDirectory(of: path) == parent)
    }
}
