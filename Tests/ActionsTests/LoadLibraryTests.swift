import Files
import Foundation
import Testing

@testable import Actions

@Suite struct LoadLibraryTests {
    private static let stamps = [
        FileStamp(path: "articles/a.md", size: 10, modified: 1000), FileStamp(path: "b.md", size: 20, modified: 2000),
    ]

    @Test(arguments: [
        [FileStamp(path: "articles/b.md", size: 10, modified: 1000), stamps[1]],
        [FileStamp(path: "articles/a.md", size: 11, modified: 1000), stamps[1]],
        [FileStamp(path: "articles/a.md", size: 10, modified: 1001), stamps[1]],
        [FileStamp(path: "articles/a.md", size: 1000, modified: 10), stamps[1]],
        [stamps[0]], [stamps[1]], [], [stamps[1], stamps[0]], stamps + [FileStamp(path: "", size: 0, modified: 0)],
        [stamps[0], FileStamp(path: "b.md", size: 20, modified: 2000 + 1 << 40)],
    ])
    func theFingerprintTellsAnyChange(other: [FileStamp]) {
        #expect(fingerprint(of: other) != fingerprint(of: Self.stamps))
        #expect(fingerprint(of: other) == fingerprint(of: other))
    }

    @Test func whatStandsInNoFolderIsNoEntry() throws {
        let base = try TemporaryBase()
        let before = try loadLibrary(base.root)
        try base.write("# About", to: "Content/README.md")
        try base.write("x", to: "Content/articles/.hidden.md")
        try base.write("x", to: "Content/articles/picture.png")
        let after = try loadLibrary(base.root)
        #expect(after.problems == [] && after.fingerprint == before.fingerprint)
        #expect(after.library.entries.map(\.id) == before.library.entries.map(\.id))
    }

    @Test func aBaseMayBeEmpty() throws {
        let base = try TemporaryBase(files: [:])
        #expect(try loadLibrary(base.root).library.entries.isEmpty)
        #expect(try base.build().isPublished)
    }

    @Test(arguments: [0, 1, 2, 63, 64, 65, 128, 1000])
    func aParallelMapKeepsTheOrder(count: Int) {
        #expect(parallelMap(Array(0..<count)) { "\($0)" } == (0..<count).map { "\($0)" })
    }
}
