import Processes

/// What poppler's programs (poppler-utils) say of a PDF.
struct PopplerOutput {
    /// Of `pdfinfo -isodates`, by name.
    var info: [String: String]
    /// Of `pdftotext -bbox-layout`.
    var boxes: [UInt8]
    /// Of `pdfinfo -url`.
    var addresses: [UInt8]
    /// What it found wrong in the file, in its own words; nil when nothing.
    var problem: String?
}

/// Runs poppler on a file, with all its output in memory. The programs run beside each other, have 8 seconds in all and
/// may write 64 MiB; how much memory they take is bounded by what this process may, which they inherit.
///
/// - Throws: for an encrypted or damaged file, past a limit, and when poppler is not installed.
func runPoppler(on path: String) throws(IngestRefusal) -> PopplerOutput {
    // A path that begins with a hyphen would be taken for an option.
    let path = path.hasPrefix("-") ? "./" + path : path
    let deadline = ContinuousClock.now + .seconds(8)
    // The one that takes the longest first.
    let text = try startTool("pdftotext", ["-enc", "UTF-8", "-bbox-layout", path, "-"])
    let facts = try startTool("pdfinfo", ["-enc", "UTF-8", "-isodates", path])
    let links = try startTool("pdfinfo", ["-url", "-enc", "UTF-8", path])
    let said = try finishTool("pdfinfo", facts, until: deadline)
    let info = fields(said.output)
    guard let pages = info["Pages"].flatMap({ Int($0) }), pages > 0 else { throw damage(said) }
    guard pages <= 10_000 else {
        throw IngestRefusal("has \(pages) pages, more than 10000: split it, as by 'qpdf --pages'")
    }
    let boxes = try finishTool("pdftotext", text, until: deadline)
    guard boxes.ending == .exited(0) else { throw damage(boxes) }
    let addresses = try finishTool("pdfinfo", links, until: deadline)
    return PopplerOutput(
        info: info, boxes: boxes.output, addresses: addresses.output, problem: complaint(boxes.errors))
}

/// Starts one of poppler's programs.
func startTool(_ program: String, _ arguments: [String]) throws(IngestRefusal) -> RunningProgram {
    do {
        return try start(program, arguments)
    } catch {
        throw IngestRefusal(
            error.isNotInstalled ? "needs '\(program)': install poppler-utils" : error.description)
    }
}

/// Waits for one of poppler's programs. A file that needs a password is refused here, whatever the program.
func finishTool(
    _ program: String, _ running: consuming RunningProgram, until deadline: ContinuousClock.Instant
) throws(IngestRefusal) -> ProgramResult {
    let result = running.finish(limit: 64 << 20, until: deadline)
    if result.isOverdue { throw IngestRefusal("takes '\(program)' more than 8 seconds") }
    if result.isCut {
        throw IngestRefusal("has more than 64 MiB of text and its places: split it, as by 'qpdf --pages'")
    }
    if String(decoding: result.errors, as: UTF8.self).contains("Incorrect password") {
        throw IngestRefusal("needs a password: save it without one, as by 'qpdf --decrypt --password=…'")
    }
    return result
}

/// `Title:          Portfolio`, line by line. Of a name that is there twice the first is meant.
private func fields(_ output: [UInt8]) -> [String: String] {
    var fields: [String: String] = [:]
    for line in output.split(separator: UInt8(ascii: "\n")) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
        let name = String(decoding: line[..<colon], as: UTF8.self)
        let value = popplerLine(String(decoding: line[(colon + 1)...], as: UTF8.self))
        if fields[name] == nil { fields[name] = value }
    }
    return fields
}

private func damage(_ result: ProgramResult) -> IngestRefusal {
    let reason = complaint(result.errors).map { ": poppler says '\($0)'" } ?? ""
    return IngestRefusal("is damaged, no page of it can be read\(reason)")
}

/// The last error that is about the file's syntax. Others poppler mends without loss, as a table of objects in no
/// order.
private func complaint(_ errors: [UInt8]) -> String? {
    let lines = errors.split(separator: UInt8(ascii: "\n")).map { popplerLine(String(decoding: $0, as: UTF8.self)) }
    return (lines.last { $0.hasPrefix("Syntax Error") } ?? lines.last { $0.hasPrefix("Command Line Error") })
        .map { String($0.prefix(120)) }
}

/// On one line, without control characters and space around it.
func popplerLine(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) } }
        .joined(separator: " ")
}
