import Files
import Foundation
import Testing

@Suite struct WalkTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func paths(_ suffix: String = ".md") throws -> [String] {
        try walk(folder.path, suffix: suffix).map(\.path)
    }

    @Test func findsFilesInTheOrderOfTheirBytes() throws {
        // As bytes, `-` and `.` come before `/`, capitals before small letters, and é after z.
        let expected = ["B.md", "a-b/x.md", "a.md", "a/b/c.md", "a/x.md", "a/z.md", "é.md"]
        for path in expected.shuffled() { try folder.make(path) }
        #expect(try paths() == expected)
    }

    @Test(arguments: [
        (".md", ["a.md", "md/b.md"]), (".txt", ["c.txt"]), ("", ["a.md", "c.txt", "md/b.md", "x"]), (".none", []),
        ("longer-than-any-name.md", []),
    ])
    func takesOnlyTheSuffix(suffix: String, expected: [String]) throws {
        for path in ["a.md", "md/b.md", "c.txt", "x"] { try folder.make(path) }
        #expect(try paths(suffix) == expected)
    }

    @Test func leavesOutHiddenNamesAndWhatIsNoFile() throws {
        for path in [".md", ".hidden.md", ".git/x.md", "a/.b/x.md", "folder.md/y.md"] { try folder.make(path) }
        mkfifo(folder["pipe.md"], 0o600)
        #expect(try paths() == ["folder.md/y.md"])
    }

    @Test func followsSymbolicLinksToFilesOnly() throws {
        try folder.make("a/real.md", "12345")
        try folder.link("b.md", to: "a/real.md")
        try folder.link("nothing.md", to: "missing")
        try folder.link("through-a-file.md", to: "a/real.md/x")
        try folder.link("circle.md", to: "circle.md")
        try folder.link("a/up", to: "..")
        try folder.link("again.md", to: "a")
        let stamps = try walk(folder.path, suffix: ".md")
        #expect(stamps.map(\.path) == ["a/real.md", "b.md"])
        #expect(stamps.map(\.size) == [5, 5])
    }

    @Test func takesASymbolicLinkAsItsRoot() throws {
        try folder.make("real/x.md")
        try folder.link("root", to: "real")
        #expect(try walk(folder["root"], suffix: ".md").map(\.path) == ["x.md"])
    }

    @Test(arguments: [0, 1_355_000_000_123_456_789])
    func stampsSizeAndTime(nanoseconds: Int64) throws {
        try folder.make("x.md", "héllo")
        let time = timespec(
            tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
        utimensat(AT_FDCWD, folder["x.md"], [time, time], 0)
        #expect(try walk(folder.path, suffix: "") == [FileStamp(path: "x.md", size: 6, modified: nanoseconds)])
    }

    @Test(arguments: [("missing", ENOENT), ("file", ENOTDIR), ("zero\0", EINVAL)])
    func cannotWalk(root: String, code: Int32) throws {
        try folder.make("file")
        try folder.make("zero/x")
        #expect(throws: FileError(operation: "read", path: folder[root], code: code)) {
            try walk(folder[root], suffix: "")
        }
    }

    @Test func refusesANameThatIsNotUTF8() throws {
        try folder.makeNotUTF8("sub")
        #expect(try paths(".txt") == [])
        let error = #expect(throws: FileError.self) { try walk(folder.path, suffix: ".md") }
        #expect(error?.code == EILSEQ)
        #expect(error?.path == folder["sub/\u{FFFD}.md"])
    }

    @Test func goesManyFoldersDeep() throws {
        let path = String(repeating: "a/", count: 200) + "x.md"
        try folder.make(path)
        #expect(try paths() == [path])
    }
}
