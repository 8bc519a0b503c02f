import Foundation
import Invariants
import Testing

/// Some hundred broken files a run, the same in each: `make fuzz` looks for others, guided by what they reach.
@Suite struct FuzzTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func invariants() throws -> FileInvariants {
        let index = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString).sqlite")
        return try FileInvariants(
            lookIn: repository.appending(path: "Site").path(), indexPath: index.path())
    }

    /// Files of this repository, of each kind.
    private static func content() throws -> [[UInt8]] {
        let folder = repository.appending(path: "Content")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        let files = try paths.filter { $0.hasSuffix(".md") }.sorted().map { path in
            Array(try Data(contentsOf: folder.appending(path: path)))
        }
        return files.filter { $0.count < 6000 }
    }

    @Test(arguments: 0..<8)
    func whateverTheFileAllInvariantsHold(seed: UInt64) throws {
        let invariants = try Self.invariants()
        var mutator = Mutator(seed: seed, files: try Self.content())
        for round in 0..<40 {
            let file = mutator.next()
            let violations = invariants.violations(by: file, isThorough: round == 0)
            #expect(violations == [], "round \(round): \(String(decoding: file, as: UTF8.self).debugDescription)")
        }
    }

    /// What a fuzzer has found stays found: `Found/` has the inputs.
    @Test func nothingThatWasFoundComesBack() throws {
        let invariants = try Self.invariants()
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Found").path()
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name != "Ingest" {
            let file = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
            #expect(invariants.violations(by: file, isThorough: true) == [], "\(name)")
        }
    }

    @Test func theFilesOfThisRepositoryHoldAll() throws {
        let invariants = try Self.invariants()
        for file in try Self.content().prefix(20) {
            #expect(invariants.violations(by: file, isThorough: false) == [])
        }
    }
}
