import Files
import Linking
import Model
import Runs

/// Which run is wanted of a runbook.
public struct RunRequest: Sendable {
    /// The path of a log; nil for one under `Runs/`.
    public var log: String?
    /// Another run, even when one is not finished.
    public var isNew: Bool

    public init(log: String? = nil, isNew: Bool = false) {
        self.log = log
        self.isNew = isNew
    }
}

/// Opens the run to go on with, or starts one: the log that is named, or the newest run that has not ended.
public func openRun(
    of runbook: Entry, _ request: RunRequest, in root: Root, library: Library
) throws -> RunLog {
    guard runbook.kind == .runbook else { throw RunRefusal.notARunbook(runbook.id, runbook.kind) }
    guard !runbook.steps.isEmpty else { throw RunRefusal.noSteps(runbook.id) }
    if let path = request.log {
        guard !request.isNew, fileExists(path) else {
            return try RunLog(startingAt: path, runbook: runbook)
        }
        let log = try RunLog(opening: path)
        guard isRun(log.state, of: runbook, in: library) else {
            throw RunRefusal.otherRunbook(log: path, log.state.runbook)
        }
        return log
    }
    if !request.isNew, let open = try newestRun(of: runbook, in: root, library: library, where: { !$0.isEnded }) {
        return try RunLog(opening: open.path)
    }
    if !isDirectory(root.runs) {
        try createDirectories(root.runs)
        try syncDirectory(root.path)
    }
    return try startUnderAFreeName(runbook, in: root)
}

/// The newest run of a runbook by its start, among those that are wanted.
func newestRun(
    of runbook: Entry, in root: Root, library: Library, where isWanted: (RunState) -> Bool = { _ in true }
) throws -> (path: String, state: RunState)? {
    try runs(in: root).compactMap { run in run.log.state.map { (run.path, $0) } }
        .filter { isRun($0.1, of: runbook, in: library) && isWanted($0.1) }
        .max { ($0.1.started, $0.0) < ($1.1.started, $1.0) }
        .map { (root.path + "/" + $0.0, $0.1) }
}

private func isRun(_ state: RunState, of runbook: Entry, in library: Library) -> Bool {
    (library.redirects[state.runbook] ?? state.runbook) == runbook.id
}

/// `Runs/20261126T031245Z-network-partition.jsonl`; another one of the same second gets `-2`.
private func startUnderAFreeName(_ runbook: Entry, in root: Root) throws -> RunLog {
    let time = UTCTime(seconds: currentSeconds()).description.filter { $0 != "-" && $0 != ":" }
    let slug = runbook.id.split(separator: "/").dropFirst().joined(separator: "-").prefix(100)
    var number = 1
    while true {
        do {
            let name = "\(time)-\(slug)\(number > 1 ? "-\(number)" : "")"
            return try RunLog(startingAt: "\(root.runs)/\(name).jsonl", runbook: runbook)
        } catch let error as FileError where error.isTaken && number < 100 {
            number += 1
        }
    }
}
