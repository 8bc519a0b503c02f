import Files
import Runs

/// A log under `Runs/`.
public struct RunFile: Sendable {
    /// Relative to the root.
    public var path: String
    public var log: ReadRunLog
}

/// Every log under `Runs/`, in the order of their names, which is that of their starts. A log in which nothing was ever
/// recorded, because its start was cut off, is left out.
public func runs(in root: Root) throws -> [RunFile] {
    guard isDirectory(root.runs) else { return [] }
    let tree = try walk(root.runs, suffix: ".jsonl")
    for untaken in tree.untaken {
        guard let code = untaken.reason.code else { continue }
        throw FileError(operation: "read", path: "\(root.runs)/\(untaken.path)", code: code)
    }
    return try tree.files.map { stamp in
        RunFile(path: "Runs/\(stamp.path)", log: try readRunLog("\(root.runs)/\(stamp.path)"))
    }.filter { !($0.log.isEmpty && $0.log.unreadable.count <= 1) }
}
