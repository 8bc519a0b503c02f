import Foundation
import Invariants
import Testing

/// Some broken sources of each sort, the same in each run: `make fuzz-ingest` looks for others.
@Suite struct IngestFuzzTests {
    @Test(arguments: IngestInput.allCases)
    func soundSourcesHoldAll(input: IngestInput) {
        for seed in input.seeds {
            #expect(ingestViolations(by: seed, as: input) == [], "\(String(decoding: seed, as: UTF8.self))")
            #expect(reaches(seed, as: input), "nothing is read of \(String(decoding: seed, as: UTF8.self))")
        }
    }

    @Test(arguments: IngestInput.allCases)
    func whateverTheSourceAllInvariantsHold(input: IngestInput) {
        var mutator = Mutator(seed: 7, files: input.seeds)
        for round in 0..<60 {
            let source = mutator.next()
            let text = String(decoding: source, as: UTF8.self).debugDescription
            #expect(ingestViolations(by: source, as: input) == [], "round \(round): \(text)")
        }
    }

    /// What a fuzzer has found stays found: `Found/Ingest/` has the inputs, in a folder for each sort.
    @Test(arguments: IngestInput.allCases)
    func nothingThatWasFoundComesBack(input: IngestInput) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Found/Ingest/\(input.rawValue)")
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [] {
            let source = Array(try Data(contentsOf: folder.appending(path: name)))
            #expect(ingestViolations(by: source, as: input) == [], "\(name)")
        }
    }
}
