import Glibc
import Invariants

/// What libFuzzer calls with each input (https://llvm.org/docs/LibFuzzer.html). A violation ends the process, which makes
/// libFuzzer write the input down.
///
/// KB_FUZZ names what the inputs are: one of `IngestInput`, or when it is not set files of content.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let violations = ingestInput.map { ingestViolations(by: bytes, as: $0) } ?? contentViolations(by: bytes)
    guard violations.isEmpty else {
        fatalError("broken: " + violations.joined(separator: "\n"))
    }
    return 0
}

/// Called once before all: writes sound inputs into the folder KB_SEEDS.
@_cdecl("LLVMFuzzerInitialize")
public func writeSeeds(_: UnsafePointer<CInt>?, _: UnsafeRawPointer?) -> CInt {
    guard let folder = variable("KB_SEEDS"), let ingestInput else { return 0 }
    for (number, seed) in ingestInput.seeds.enumerated() {
        guard let file = fopen("\(folder)/seed-\(number)", "w") else { fatalError("cannot write into \(folder)") }
        fwrite(seed, 1, seed.count, file)
        fclose(file)
    }
    return 0
}

private func contentViolations(by bytes: [UInt8]) -> [String] {
    // Of every sixteenth input all pages and the index are made; the input itself says which.
    let sum = bytes.reduce(0) { $0 &+ Int($1) }
    return invariants.violations(by: bytes, isThorough: sum % 16 == 0)
}

private let ingestInput: IngestInput? = {
    guard let name = variable("KB_FUZZ") else { return nil }
    guard let input = IngestInput(rawValue: name) else { fatalError("KB_FUZZ is none of \(IngestInput.allCases)") }
    return input
}()

private func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

private let invariants: FileInvariants = {
    let look = variable("KB_LOOK") ?? "Site"
    do {
        return try FileInvariants(lookIn: look, indexPath: "/tmp/kb-fuzz-\(getpid()).sqlite")
    } catch {
        fatalError("\(error)")
    }
}()
