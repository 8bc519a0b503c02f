import Files
import Model
import Runs

/// Why there is no run to go on with, or to write about.
public enum RunRefusal: Error, CustomStringConvertible, Equatable {
    case notARunbook(EntryID, Kind)
    case noSteps(EntryID)
    case openElsewhere(String)
    case notARun(String)
    case otherRunbook(log: String, EntryID)
    case noRun(of: EntryID)
    case noSuchStep(anchor: String, of: EntryID, anchors: [String])
    case notAnIncident(String)

    public var description: String {
        switch self {
        case .notARunbook(let id, let kind): "'\(id)' is one of the \(kind.folder); only a runbook can be run"
        case .noSteps(let id): "'\(id)' has no steps; read it with: kb show \(id)"
        case .openElsewhere(let log):
            "the run '\(log)' is open in another terminal; leave it there with q, or start another one with --new"
        case .notARun(let log): "'\(log)' is not the log of a run: it has no start that can be read"
        case .otherRunbook(let log, let id): "'\(log)' is a run of '\(id)'; go on with it by: kb run \(id) --log \(log)"
        case .noRun(let id): "there is no run of '\(id)' yet; start one with: kb run \(id)"
        case .noSuchStep(let anchor, let id, let anchors):
            "'\(id)' has no step '#\(anchor)'; "
                + (didYouMean(anchor, among: anchors) ?? "it has: \(anchors.joined(separator: ", "))")
        case .notAnIncident(let id):
            "'\(id)' cannot be the id of an incident; write one such as incidents/acme-2026-01"
        }
    }
}

/// The log of a run, held by this process alone until it goes.
public struct RunLog: ~Copyable {
    public private(set) var state: RunState
    /// The run was there before.
    public let isResumed: Bool
    /// As `ReadRunLog` has them, from before it was opened.
    public let unreadable: [Int]
    private let journal: LineJournal

    /// Makes the log of a new run. Throws `EEXIST` when the path is taken, and leaves no file when it cannot be written.
    public init(startingAt path: String, runbook: Entry) throws {
        let steps = runbook.runSteps
        let start = RunEvent(time: now(), action: .start(runbook: runbook.id, title: runbook.title, steps: steps))
        guard let state = RunState([start]) else { throw RunRefusal.notARun(path) }
        let journal = try LineJournal(creating: path)
        do {
            try journal.append(start.json.line)
        } catch {
            try? removeTree(path)
            throw error
        }
        self.state = state
        self.journal = journal
        isResumed = false
        unreadable = []
    }

    /// Opens the log of a run to go on with it. Nothing is written yet.
    public init(opening path: String) throws {
        guard let journal = try LineJournal(opening: path) else { throw RunRefusal.openElsewhere(path) }
        // Only now is it certain that nobody adds to it.
        let read = try readRunLog(path)
        guard let state = read.state else { throw RunRefusal.notARun(path) }
        self.state = state
        self.journal = journal
        isResumed = true
        unreadable = read.unreadable
    }

    public var path: String { journal.path }
    /// Somebody removed the log while it was open: nothing of the run is kept.
    public var isDeleted: Bool { journal.isDeleted }

    /// Puts down what happened, now. When this returns it is on the disk; when it throws, nothing was recorded.
    @discardableResult
    public mutating func record(_ action: RunEvent.Action) throws -> RunEvent {
        let event = RunEvent(time: now(), action: action)
        try journal.append(event.json.line)
        state.apply(event)
        return event
    }
}

private func now() -> UTCTime { UTCTime(seconds: currentSeconds()) }
