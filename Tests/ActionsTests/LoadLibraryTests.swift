import Foundation
import Model
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

    /// More than can be read; on disk it is a hole.
    @Test func aFileThatCannotBeReadIsAProblemOfItsOwn() throws {
        let base = try TemporaryBase()
        try base.write("", to: "Content/articles/huge.md")
        let file = try FileHandle(forWritingTo: URL(filePath: base["Content/articles/huge.md"]))
        try file.truncate(atOffset: (1 << 30) + 1)
        try base.write("---\ntitle: A\n---\n[huge](huge.md)\n", to: "Content/articles/a.md")
        let loaded = try loadLibrary(base.root)
        let problem = try #require(loaded.problems.first)
        #expect(loaded.problems.count == 1)
        #expect(problem.rule == .unreadableFile && problem.severity == .error)
        #expect(problem.span == SourceSpan(file: "Content/articles/huge.md"))
        #expect(problem.message == "the file is larger than 32 MiB")
        #expect(problem.help == "split it into several entries, or move it elsewhere")
        #expect(loaded.library.entries.count == 5)
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
