import Foundation
import Testing

@testable import Files

@Suite struct TreeFingerprintTests {
    private static let stamps = [
        FileStamp(path: "articles/a.md", size: 10, modified: 1000), FileStamp(path: "b.md", size: 20, modified: 2000),
    ]

    @Test(arguments: [
        [FileStamp(path: "articles/b.md", size: 10, modified: 1000), stamps[1]],
        [FileStamp(path: "articles/a.md", size: 11, modified: 1000), stamps[1]],
        [FileStamp(path: "articles/a.md", size: 10, modified: 1001), stamps[1]],
        [FileStamp(path: "articles/a.md", size: 1000, modified: 10), stamps[1]],
        [stamps[0]], [stamps[1]], [], stamps + [FileStamp(path: "", size: 0, modified: 0)],
        [stamps[0], FileStamp(path: "b.md", size: 20, modified: 2000 + 1 << 40)],
    ])
    func tellsAnyChange(other: [FileStamp]) {
        #expect(fingerprint(of: other) != fingerprint(of: Self.stamps))
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
        let stamps = try walk(folder, suffix: ".md")
        #expect(stamps.count == 5)
        #expect(fingerprint(ofTree: folder, suffix: ".md") == fingerprint(of: stamps))
    }

    @Test func isNoneWithoutAFolder() {
        #expect(fingerprint(ofTree: "/nowhere/at/all", suffix: ".md") == nil)
    }
}
