import Testing

@testable import Actions

@Suite struct LoadLibraryTests {
    @Test func whatStandsInNoFolderIsNoEntry() throws {
        let base = try TemporaryBase()
        let before = try loadLibrary(base.root)
        try base.write("# About", to: "Content/README.md")
        try base.write("x", to: "Content/articles/.hidden.md")
        try base.write("x", to: "Content/articles/picture.png")
        let after = try loadLibrary(base.root)
        #expect(after.problems == [])
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
