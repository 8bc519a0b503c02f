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

/// Opens the run to go on with, or starts one: the log that is named, or the newest run that has not ended, where one that
/// says nothing yet comes last.
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
    let unfinished = try runs(of: runbook, in: root, library: library).filter { !$0.state.isEnded }
    if !request.isNew, let open = newestThatSaysSomething(unfinished) {
        return try RunLog(opening: open.path)
    }
    if !isDirectory(root.runs) {
        try createDirectories(root.runs)
        try syncDirectory(root.path)
    }
    return try startUnderAFreeName(runbook, in: root)
}

/// A run's log by its absolute path, and where it stands.
public typealias KeptRun = (path: String, state: RunState)

/// The unfinished runs of a runbook that say something, without this one; the oldest first.
public func otherOpenRuns(
    of runbook: Entry, than path: String, in root: Root, library: Library
) throws -> [KeptRun] {
    try runs(of: runbook, in: root, library: library)
        .filter { !$0.state.isEnded && $0.state.saysSomething && $0.path != path }
}

/// A run that was started by mistake must not hide the one before it.
func newestThatSaysSomething(_ runs: [KeptRun]) -> KeptRun? {
    runs.last { $0.state.saysSomething } ?? runs.last
}

/// The runs of a runbook under `Runs/` by their starts, the oldest first.
func runs(of runbook: Entry, in root: Root, library: Library) throws -> [KeptRun] {
    try runs(in: root).compactMap { run in run.log.state.map { (run.path, $0) } }
        .filter { isRun($0.1, of: runbook, in: library) }
        .sorted { ($0.1.started, $0.0) < ($1.1.started, $1.0) }
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
