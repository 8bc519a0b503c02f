import Files
import Ingest
import Model
import Processes

/// Between two generated files in what the child says: a character that stands in none.
public let documentSeparator = "\u{1E}\n"
private let separator: UInt8 = 0x1E

/// Reads a source in a process of its own, so that whatever is in it ends at most that process, in time.
///
/// - Throws: `IngestRefusal` with the child's reason, or what became of the child.
func readInChild(
    _ files: [String], from url: String?, isBook: Bool, _ limits: IngestLimits
) throws -> [IngestFile] {
    let program = try ownProgram()
    let arguments =
        ["ingest-read", "--seconds", "\(limits.seconds)", "--memory", "\(limits.memory)"]
        + (url.map { ["--source", $0] } ?? []) + (isBook ? ["--book"] : []) + ["--"] + files
    let result = try runChild(program, arguments, limits)
    return result.output.split(separator: separator).compactMap { text in
        IngestFile(reading: String(decoding: text.drop { $0 == UInt8(ascii: "\n") }, as: UTF8.self))
    }
}

/// Draws the pages of a PDF into a folder, likewise.
func drawInChild(_ files: [String], into folder: String, _ limits: IngestLimits) throws {
    let options = ["--seconds", "\(limits.seconds)", "--memory", "\(limits.memory)", "--draw", folder]
    _ = try runChild(ownProgram(), ["ingest-read"] + options + ["--"] + files, limits)
}

private func runChild(_ program: String, _ arguments: [String], _ limits: IngestLimits) throws -> ProgramResult {
    let result = try run(program, arguments, limit: 256 << 20, seconds: Double(limits.seconds) + 2)
    if result.isOverdue { throw overdue(limits) }
    if result.isCut { throw IngestRefusal("gives more text than is kept of one source (256 MiB)") }
    switch result.ending {
    case .exited(0): return result
    case .exited(2): throw IngestRefusal(firstLine(of: result.errors))
    case let ending where ending.isOutOfTime: throw overdue(limits)
    case .exited, .killed:
        throw IngestRefusal(
            "cannot be read: reading it needs more than \(limits.memory) MiB of memory, or the file is broken in a way "
                + "that was not foreseen; try --memory \(limits.memory * 2)")
    }
}

private func overdue(_ limits: IngestLimits) -> IngestRefusal {
    IngestRefusal("takes more than \(limits.seconds) s to read; give it more time with --seconds")
}

private func firstLine(of errors: [UInt8]) -> String {
    String(decoding: errors.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
}

/// The program that runs, wherever it was called from.
private func ownProgram() throws -> String { try canonicalPath("/proc/self/exe") }
