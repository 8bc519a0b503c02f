import Foundation
import Testing

/// `kb ingest` is killed at many moments: each file is then there whole, or as it was, and the next run finishes.
@Suite struct KilledIngestTests {
    private static func deck(_ slides: Int) -> String {
        let parts = (1...slides).map { "## Slide of the number \($0)\n\n- It says \($0).\n" }
        return "---\nmarp: true\ntitle: Many\n---\n" + parts.joined(separator: "\n---\n")
    }

    @Test func aKilledIngestLeavesWholeFiles() throws {
        let sandbox = try Sandbox()
        let generated = "Content/talks/many.ingest.md"
        try sandbox.write(Self.deck(300), to: "many.md")
        try #require(try sandbox.run("kb ingest many.md --as talks/many").status == 0)
        let first = try sandbox.read(generated)
        try sandbox.write(Self.deck(400), to: "many.md")
        var versions: Set<String> = [first]
        for delay in stride(from: 0.01, to: 0.37, by: 0.03) {
            try sandbox.write(first, to: generated)
            _ = try sandbox.run("kb ingest many.md --as talks/many & sleep \(delay); kill -9 $! 2>/dev/null; wait")
            versions.insert(try sandbox.read(generated))
            let files = try FileManager.default.contentsOfDirectory(
                atPath: sandbox.root.appending(path: "Content/talks").path())
            #expect(files.filter { $0.hasPrefix("many") }.sorted() == ["many.ingest.md", "many.md"])
        }
        try #require(try sandbox.run("kb ingest many.md --as talks/many").status == 0)
        versions.insert(try sandbox.read(generated))
        #expect(versions.count == 2)
        let check = try sandbox.run("kb check")
        #expect(!check.output.contains("error["), "\(check.output)")
    }
}
