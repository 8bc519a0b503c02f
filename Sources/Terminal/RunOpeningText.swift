import Model
import Runs

/// What is to be said of a run that somebody goes on with.
public struct RunResumption: Sendable {
    public var changes: RunChanges
    /// The numbers of the log's lines that do not count.
    public var unreadable: [Int]
    /// Since the last entry, in days.
    public var idleDays: Int

    public init(changes: RunChanges, unreadable: [Int], idleDays: Int) {
        self.changes = changes
        self.unreadable = unreadable
        self.idleDays = idleDays
    }
}

/// What a run begins with: the runbook, where the log is, and what is odd about it.
///
/// - Parameter resumed: Nil for a new run.
public func runOpeningText(
    _ runbook: Entry, run: RunState, resumed: RunResumption?, log: String, style: Style
) -> String {
    var text = style.bold(printable(runbook.title)) + "   " + style.green(runbook.id) + "\n"
    if case .runbook(let fields) = runbook.details, let trigger = fields.trigger {
        text += wrapped(printable("Use it when: " + trigger), width: style.width, indent: "") + "\n"
    }
    if let resumed {
        text += "\n" + resumedText(resumed, run, style)
    } else {
        let opening = blockText(runbook.passages.first?.blocks ?? [], style: style, indent: "  ")
        text += (opening.isEmpty ? "\n" : "\n\(opening)\n\n")
        text += "A new run of \(count(run.steps.count, "step", "steps")); all times are UTC. It is kept in\n"
    }
    return text + "  \(printable(log))\n"
        + "Answer with d done, s skipped or m missing, and why; ? shows all letters.\n\n"
}

private func resumedText(_ resumed: RunResumption, _ run: RunState, _ style: Style) -> String {
    let next = run.openStep().map { "step \($0 + 1) of \(run.steps.count) is next" } ?? "every step has an answer"
    var text = ""
    for number in resumed.unreadable {
        text += "Line \(number) of the log was cut off or damaged; it does not count.\n"
    }
    text += changesText(resumed.changes, style)
    if resumed.idleDays > 0 {
        let advice =
            "The last entry is \(count(resumed.idleDays, "day", "days")) old. If this is another incident, leave with q "
            + "and start a run of its own: kb run \(run.runbook) --new"
        text += wrapped(printable(advice), width: style.width, indent: "") + "\n"
    }
    return text + "Resuming the run of \(run.started.date) \(run.started.clock) UTC; \(next).\n"
}

private func changesText(_ changes: RunChanges, _ style: Style) -> String {
    changes.gone.map {
        "No longer in the runbook: \(style.bold(printable($0.title))) (#\(printable($0.anchor))); its record stays.\n"
    }.joined()
        + changes.come.map {
            "New in the runbook: \(style.bold(printable($0.title))) (#\(printable($0.anchor))).\n"
        }.joined()
}
