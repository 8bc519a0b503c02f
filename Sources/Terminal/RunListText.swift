import Model
import Runs

/// Every run in a line, the oldest first, with its log below it. `state` is nil where a log cannot be read.
public func runListText(_ runs: [(path: String, state: RunState?)], style: Style) -> String {
    let width = runs.map { columns(of: $0.state?.runbook ?? "") }.max() ?? 0
    return runs.map { path, state in
        guard let state else { return "cannot be read: it has no start\n  \(style.dim(printable(path)))\n" }
        let name = printable(state.runbook)
        let padding = String(repeating: " ", count: max(0, width - columns(of: name)))
        let end = state.isEnded ? "finished" : "not finished"
        return "\(state.started.date) \(state.started.clock) UTC  \(style.green(name))\(padding)  "
            + "\(state.answered) of \(state.steps.count)  \(end)\n  \(style.dim(printable(path)))\n"
    }.joined()
}

/// The other unfinished runs of a runbook, the newest first, each with how to go on with it.
public func otherRunsText(_ runs: [(path: String, state: RunState)], of runbook: EntryID) -> String {
    let most = 3
    let lines = runs.reversed().prefix(most).map { path, state in
        "Not finished either: \(state.started.date) \(state.started.clock) UTC, "
            + "\(state.answered) of \(state.steps.count): kb run \(runbook) --log \(shellWord(path))\n"
    }
    return lines.joined() + (runs.count > most ? "And \(runs.count - most) more: kb run \(runbook) --list\n" : "")
}

public func runListJSON(_ runs: [(path: String, state: RunState?)]) -> JSON {
    .object([("runs", .list(runs.map { runJSON($0.path, $0.state) }))])
}

private func runJSON(_ path: String, _ state: RunState?) -> JSON {
    .object([
        ("log", .text(path)), ("runbook", .optional(state?.runbook)), ("title", .optional(state?.title)),
        ("started", .optional(state?.started.description)), ("last", .optional(state?.last.description)),
        ("answered", state.map { .integer($0.answered) } ?? .null),
        ("steps", state.map { .integer($0.steps.count) } ?? .null),
        ("finished", state.map { .bool($0.isEnded) } ?? .null),
    ])
}
