import Glibc
import Invariants

/// What libFuzzer calls with each input (https://llvm.org/docs/LibFuzzer.html). A violation ends the process, which makes
/// libFuzzer write the input down.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // Of every sixteenth input all pages and the index are made; the input itself says which.
    let sum = bytes.reduce(0) { $0 &+ Int($1) }
    let violations = invariants.violations(by: bytes, isThorough: sum % 16 == 0)
    guard violations.isEmpty else {
        fatalError("broken: " + violations.joined(separator: "\n"))
    }
    return 0
}

private let invariants: FileInvariants = {
    let look = getenv("KB_LOOK").map { String(cString: $0) } ?? "Site"
    do {
        return try FileInvariants(lookIn: look, indexPath: "/tmp/kb-fuzz-\(getpid()).sqlite")
    } catch {
        fatalError("\(error)")
    }
}()
