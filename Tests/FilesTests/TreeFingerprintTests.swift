import Foundation
import Testing

@testable import Files

@Suite struct TreeFingerprintTests {
    private static let stamps = [
        FileStamp(path: "articles/a.md", size: 10, changed: 1000), FileStamp(path: "b.md", size: 20, changed: 2000),
    ]

    @Test(arguments: [
        [FileStamp(path: "articles/b.md", size: 10, changed: 1000), stamps[1]],
        [FileStamp(path: "articles/a.md", size: 11, changed: 1000), stamps[1]],
        [FileStamp(path: "articles/a.md", size: 10, changed: 1001), stamps[1]],
        [FileStamp(path: "articles/a.md", size: 1000, changed: 10), stamps[1]],
        [stamps[0]], [stamps[1]], [], stamps + [FileStamp(path: "", size: 0, changed: 0)],
        [stamps[0], FileStamp(path: "b.md", size: 20, changed: 2000 + 1 << 40)],
    ])
    func tellsAnyChange(other: [FileStamp]) {
        #expect(fingerprint(of: other) != fingerprint(of: Self.stamps))
    }

    @Test func aFileAloneHasAStamp() throws {
        let folder = try TemporaryFolder()
        try folder.make("a.yml", "one")
        let stamp = try #require(fileStamp(folder["a.yml"], as: "b.yml"))
        #expect(stamp.path == "b.yml" && stamp.size == 3)
        #expect(fileStamp(folder["none.yml"], as: "b.yml") == nil)
        #expect(fileStamp(folder.path, as: "b.yml") == nil)
    }

    @Test func doesNotDependOnTheOrder() {
        #expect(fingerprint(of: Self.stamps.reversed()) == fingerprint(of: Self.stamps))
    }

    /// What a search compares must be what the index was written with.
    @Test func ofATreeIsThatOfItsStamps() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
        defer { try? removeTree(folder) }
        for path in ["README.md", "a/x.md", "a/deep/er/y.md", "b/z.txt", "b/.hidden.md", ".git/w.md", "c/é.md"] {
            let parent = path.split(separator: "/").dropLast().joined(separator: "/")
            try createDirectories("\(folder)/\(parent)")
            try writeFile(Array(path.utf8), to: "\(folder)/\(path)")
        }
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/a/link.md", withDestinationPath: "x.md")
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/a/circle", withDestinationPath: "..")
        let stamps = try walk(folder, suffix: ".md").files
        #expect(stamps.count == 5)
        #expect(fingerprint(ofTree: folder, suffix: ".md") == fingerprint(of: stamps))
    }

    /// What `walk` could not take does not count.
    @Test func ofATreeWithOddFilesIsThatOfItsStamps() throws {
        let folder = try TemporaryFolder()
        try folder.make("a/x.md", "x")
        let plain = fingerprint(ofTree: folder.path, suffix: ".md")
        try folder.link("a/up.md", to: "..")
        try folder.link("a/nothing.md", to: "nothing")
        try folder.link("a/circle.md", to: "circle.md")
        try folder.makeNotUTF8("a")
        try folder.makeNotUTF8("b")
        // A folder whose name is not UTF-8, beside one whose name is what a message would show of it.
        try folder.make("c/y.md", "y")
        rename(folder["c"], folder.path.utf8CString.dropLast() + "/".utf8CString.dropLast() + [-1, 0])
        try folder.make("folder.md/x.txt")
        mkfifo(folder["a/pipe.md"], 0o600)
        #expect(fingerprint(ofTree: folder.path, suffix: ".md") == plain)
        #expect(fingerprint(of: try walk(folder.path, suffix: ".md").files) == plain)
        try folder.make("\u{FFFD}/y.md", "y")
        let both = fingerprint(ofTree: folder.path, suffix: ".md")
        #expect(both != plain)
        #expect(fingerprint(of: try walk(folder.path, suffix: ".md").files) == both)
    }

    /// A path may be longer than the system takes at once (PATH_MAX, 4096 bytes).
    @Test func goesAsDeepAsTheWalk() throws {
        let folder = try TemporaryFolder()
        let name = String(repeating: "n", count: 200)
        var parent = open(folder.path, O_DIRECTORY)
        for _ in 0..<25 {
            mkdirat(parent, name, 0o700)
            let next = openat(parent, name, O_DIRECTORY)
            close(parent)
            parent = next
        }
        close(openat(parent, "x.md", O_CREAT | O_WRONLY, 0o600))
        close(parent)
        let stamps = try walk(folder.path, suffix: ".md").files
        #expect(stamps.map(\.path.utf8.count) == [25 * 201 + 4])
        #expect(fingerprint(ofTree: folder.path, suffix: ".md") == fingerprint(of: stamps))
        // Foundation cannot remove it.
        try removeTree(folder[name])
    }

    /// A file that becomes readable has the same bytes and the same time of writing.
    @Test func tellsANewPermission() throws {
        let folder = try TemporaryFolder()
        try folder.make("x.md", "x")
        let before = fingerprint(ofTree: folder.path, suffix: ".md")
        chmod(folder["x.md"], 0o600)
        #expect(fingerprint(ofTree: folder.path, suffix: ".md") != before)
    }

    @Test func isNoneWithoutAFolder() {
        #expect(fingerprint(ofTree: "/nowhere/at/all", suffix: ".md") == nil)
    }
}
