import Files
import Processes

/// Writes a compressed copy beside each file of a staged site that gains by it: `x.html.gz`, and `x.html.br` where brotli
/// is installed. A web server that is told to sends these instead. A copy of what did not change is kept.
///
/// - Returns: How many copies were written.
/// - Throws: `ActionError.compression` when a program failed, or there is no gzip.
func compress(_ tree: StagedTree) throws -> Int {
    let compressible = try tree.paths().filter { path in endings.contains { path.hasSuffix($0) } }
    var written = 0
    for program in compressors where try isThere(program) {
        let missing = try compressible.filter { try !tree.keep($0 + program.suffix, of: $0) }
        let batches = stride(from: 0, to: missing.count, by: 64).map { missing[$0..<min($0 + 64, missing.count)] }
        let failures = parallelMap(batches, inChunksOf: 1) { batch in
            failure(of: program, with: program.options + batch.map(tree.staged))
        }
        if let failure = failures.compactMap({ $0 }).first { throw ActionError.compression(program.name, failure) }
        written += missing.count
    }
    return written
}

/// The endings of the compressed copies that stand in a site.
func compressedEndings(in site: String) -> [String] {
    compressors.map(\.suffix).filter { fileExists("\(site)/index.html\($0)") }
}

/// How many compressed copies the site before has of files that stand in the new one without them.
func removedCopies(from tree: StagedTree) throws -> Int {
    // Most sites have no copies, and need not be walked.
    let suffixes = compressedEndings(in: tree.target)
    guard !suffixes.isEmpty else { return 0 }
    let files = Set(try tree.paths())
    return files.reduce(0) { count, path in
        count + suffixes.count { !files.contains(path + $0) && fileExists("\(tree.target)/\(path)\($0)") }
    }
}

/// What is text; pictures and fonts are compressed already.
private let endings = [".html", ".css", ".js", ".json", ".xml", ".txt", ".svg", ".webmanifest"]

private struct Compressor {
    var name: String
    var suffix: String
    var options: [String]
    var isNeeded: Bool
}

/// As small as they go: a site is written once and read often. Without a name and a time, so that the same file gives the
/// same copy.
private let compressors = [
    Compressor(name: "gzip", suffix: ".gz", options: ["-9", "-n", "-k", "-f", "--"], isNeeded: true),
    Compressor(name: "brotli", suffix: ".br", options: ["-q", "11", "-k", "-f", "--"], isNeeded: false),
]

private func isThere(_ program: Compressor) throws -> Bool {
    if failure(of: program, with: ["--version"]) == nil { return true }
    if program.isNeeded { throw ActionError.compression(program.name, "it is not installed") }
    return false
}

/// Nil when the program did what it was asked.
private func failure(of program: Compressor, with arguments: [String]) -> String? {
    do throws(ProcessError) {
        let result = try run(program.name, arguments, limit: 1 << 16, seconds: 600)
        if result.ending == .exited(0) { return nil }
        let said = String(decoding: result.errors, as: UTF8.self).split(separator: "\n").first.map(String.init)
        return said ?? "it ended without success"
    } catch {
        return String(describing: error)
    }
}
