import Files
import Ingest
import Model
import Processes

/// What the child does: reads the files of one source and says what they are, as generated files.
///
/// - Parameters:
///   - url: The address of the original.
///   - isBook: A page is a chapter, also when it is the only one.
/// - Throws: `IngestRefusal`, `FileError`.
public func readSource(
    _ paths: [String], from url: String?, isBook: Bool, _ limits: IngestLimits
) throws -> String {
    limitResources(memory: limits.memory << 20, seconds: limits.seconds)
    let files = try paths.map { path in
        InputFile(
            name: String(path.split(separator: "/").last ?? ""),
            bytes: try readRegularFile(path, limit: limits.memory << 19), path: path, url: url)
    }
    return try readInput(files, isBook: isBook).map { ingestFile(of: $0).text }.joined(separator: documentSeparator)
}
