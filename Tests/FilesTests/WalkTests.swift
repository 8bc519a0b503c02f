import Files
import Foundation
import Testing

@Suite struct WalkTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func paths(_ suffix: String = ".md") throws -> [String] {
        try walk(folder.path, suffix: suffix).files.map(\.path)
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
        mkfifo(folder["pipe.txt"], 0o600)
        let tree = try walk(folder.path, suffix: ".md")
        #expect(tree.files.map(\.path) == ["folder.md/y.md"])
        #expect(untaken(tree) == ["folder.md": .isFolder, "pipe.md": .isNoFile])
    }

    @Test func followsSymbolicLinksToFilesOnly() throws {
        try folder.make("a/real.md", "12345")
        try folder.link("b.md", to: "a/real.md")
        try folder.link("nothing.md", to: "missing")
        try folder.link("through-a-file.md", to: "a/real.md/x")
        try folder.link("circle.md", to: "circle.md")
        try folder.link("a/up", to: "..")
        try folder.link("again.md", to: "a")
        try folder.link("a/elsewhere.txt", to: "missing")
        try folder.link("device.md", to: "/dev/null")
        let tree = try walk(folder.path, suffix: ".md")
        #expect(tree.files.map(\.path) == ["a/real.md", "b.md"])
        #expect(tree.files.map(\.size) == [5, 5])
        #expect(
            untaken(tree) == [
                "nothing.md": .leadsNowhere(ENOENT), "through-a-file.md": .leadsNowhere(ENOTDIR),
                "circle.md": .leadsInCircle, "a/up": .leadsToFolder, "again.md": .leadsToFolder, "device.md": .isNoFile,
            ])
    }

    private func untaken(_ tree: WalkedTree) -> [String: UntakenPath.Reason] {
        Dictionary(uniqueKeysWithValues: tree.untaken.map { ($0.path, $0.reason) })
    }

    @Test func takesASymbolicLinkAsItsRoot() throws {
        try folder.make("real/x.md")
        try folder.link("root", to: "real")
        #expect(try walk(folder["root"], suffix: ".md").files.map(\.path) == ["x.md"])
    }

    /// The time of the last change cannot be set, not even to that of the last writing.
    @Test func stampsSizeAndTheTimeOfAnyChange() throws {
        try folder.make("x.md", "héllo")
        let time = timespec(tv_sec: 1_355_000_000, tv_nsec: 123_456_789)
        utimensat(AT_FDCWD, folder["x.md"], [time, time], 0)
        var status = stat()
        stat(folder["x.md"], &status)
        let changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
        #expect(changed > 1_355_000_000_123_456_789)
        let tree = try walk(folder.path, suffix: "")
        #expect(tree == WalkedTree(files: [FileStamp(path: "x.md", size: 6, changed: changed)]))
    }

    @Test(arguments: [("missing", ENOENT), ("file", ENOTDIR), ("zero\0", EINVAL)])
    func cannotWalk(root: String, code: Int32) throws {
        try folder.make("file")
        try folder.make("zero/x")
        #expect(throws: FileError(operation: "read", path: folder[root], code: code)) {
            try walk(folder[root], suffix: "")
        }
    }

    @Test func namesWhatIsNotUTF8() throws {
        try folder.makeNotUTF8("sub")
        try folder.make("sub/x.md")
        #expect(try walk(folder.path, suffix: ".txt") == WalkedTree())
        let tree = try walk(folder.path, suffix: ".md")
        #expect(tree.files.map(\.path) == ["sub/x.md"])
        #expect(untaken(tree) == ["sub/\u{FFFD}.md": .nameIsNotUTF8])
    }

    /// What binds everyone but root binds root's children, too, once they are nobody.
    @Test(.enabled(if: geteuid() == 0, "needs another user"))
    func goesOnPastAFolderThatIsForbidden() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            for path in ["a/x.md", "closed/y.md", "z.md"] { try folder.make(path) }
            chmod(folder["closed"], 0)
            seteuid(65534)
            let tree = try walk(folder.path, suffix: ".md")
            let fingerprint = fingerprint(ofTree: folder.path, suffix: ".md")
            seteuid(0)
            #expect(tree.files.map(\.path) == ["a/x.md", "z.md"])
            #expect(tree.untaken == [UntakenPath(path: "closed", reason: .folderIsRefused(EACCES))])
            #expect(fingerprint == Files.fingerprint(of: tree.files))
        }
    }

    @Test func goesManyFoldersDeep() throws {
        let path = String(repeating: "a/", count: 200) + "x.md"
        try folder.make(path)
        #expect(try paths() == [path])
    }
}
