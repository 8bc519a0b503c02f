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
    return try walk(root.runs, suffix: ".jsonl").map { stamp in
        RunFile(path: "Runs/\(stamp.path)", log: try readRunLog("\(root.runs)/\(stamp.path)"))
    }.filter { !($0.log.isEmpty && $0.log.unreadable.count <= 1) }
}
