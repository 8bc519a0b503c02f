import Model
import Runs

/// Every answer, and what it means.
public func runHelpText(of runbook: EntryID) -> String {
    """
      d [note]   done
      s [why]    skipped: it was not needed
      m why      skipped: it could not be done, or something was missing
      n text     a note to this step, which stays open
      b          back to the step before
      g N        go to step N, or to its anchor; g alone shows this step again
      l          list the steps with their answers
      end        end the run, also with steps open
      q          leave; this goes on: kb run \(runbook)
    A letter, a space, your words, and Enter; done, skip, missing, note, back, list
    and quit do as well. What is confirmed is on the disk.
    A step can be answered again: the last answer counts, and the log keeps all.

    """
}

/// What is asked, at the end of the text before the answer.
public func runPromptText(step index: Int, of count: Int) -> String { "[\(index + 1)/\(count)] d s m n b g l q ? > " }

/// `03:12 done.`, or what the line was taken for.
public func recordedText(_ event: RunEvent) -> String {
    let word =
        switch event.action {
        case .step(_, .note, _): "noted"
        case .step(_, let word, _): word.rawValue
        case .start: "started"
        case .resume: "resumed"
        case .end: "ended"
        }
    return "\(event.time.clock) \(word).\n"
}

/// One line, so that the step that was being read stays on the screen.
public func noAnswerText(_ line: String) -> String {
    "'\(shortened(line.split(whereSeparator: \.isWhitespace).joined(separator: " "), 40))' is no answer; ? shows all letters\n"
}

/// Why there is no step to go to.
public func noSuchStepText(_ reason: String) -> String { printable(reason) + "\n" }

/// How much of a run cannot be relied on.
public enum RunLoss: Sendable {
    case nothing
    /// It could not be written, and was not given again.
    case lastAnswer
    /// It was deleted while it was open, and the answers with it.
    case log
}

/// Loud: what is not on the disk must not be taken for recorded.
public func notRecordedText(_ reason: String, _ loss: RunLoss = .lastAnswer, style: Style) -> String {
    let advice =
        loss == .log
        ? "The log is gone, with all its answers: l lists them. Note them elsewhere, and\nleave with q to begin again.\n"
        : "None of this answer was kept: make room and answer again, or note it elsewhere.\n"
    return style.red("NOT RECORDED:") + " \(printable(reason))\n" + advice
}

/// The steps with their answers; a mark at the one that is asked for.
public func runStepsText(_ run: RunState, at index: Int?, style: Style) -> String {
    let width = String(run.steps.count).utf8.count
    return run.steps.enumerated().map { number, step in
        let label = String(number + 1)
        var text = (number == index ? "> " : "  ") + String(repeating: " ", count: width - label.utf8.count) + label
        let (time, word, note) = answerColumns(run.answer(to: step.anchor))
        text += "  \(time)  \(word)  " + style.bold(printable(step.title)) + "\n"
        if !note.isEmpty {
            text +=
                wrapped(printable(note), width: style.width, indent: String(repeating: " ", count: width + 20)) + "\n"
        }
        return text
    }.joined()
}

private func answerColumns(_ event: RunEvent?) -> (time: String, word: String, note: String) {
    guard let event, case .step(_, let word, let note) = event.action else { return ("     ", "open   ", "") }
    return (event.time.clock, word.rawValue + String(repeating: " ", count: 7 - word.rawValue.utf8.count), note)
}

/// After the last answer, or after leaving: what was done and what can be done next.
///
/// - Parameter isNamed: The log is none that would be found by itself.
public func runClosingText(
    _ run: RunState, _ loss: RunLoss, log: String, isNamed: Bool, style: Style
) -> String {
    let logOption = isNamed ? " --log \(shellWord(log))" : ""
    if loss == .log {
        return style.red("Left, and NOTHING IS KEPT:") + " the log was deleted, with the answers in it.\n"
            + "Begin again with: kb run \(run.runbook)\(isNamed ? logOption : " --new")\n"
    }
    let answered = "\(run.answered) of \(run.steps.count) steps have an answer"
    guard run.isEnded else {
        let left =
            loss == .lastAnswer
            ? style.red("Left, and the last answer is NOT RECORDED:") : "Left, with nothing lost:"
        return """
            \(left) \(answered).
            Go on with: kb run \(run.runbook)\(logOption)

            """
    }
    return """
        The run has ended: \(answered).
          \(printable(log))
        Write the incident's draft from it:
          kb run \(run.runbook)\(logOption) --post-mortem incidents/NAME-\(run.started.date)
        Correct an answer by giving it again:
          kb run \(run.runbook)#ANCHOR --log \(shellWord(log))

        """
}

/// What to do with the draft of an incident.
public func postMortemWrittenText(_ file: String, of run: RunState) -> String {
    """
    \(printable(file))
    A draft, with the timeline and the steps of the run of \(run.started.date) \(run.started.clock) UTC. Now:
      1. Write what only people know: each line that begins with '> Fill in'.
      2. Link the practices that it shows: kb link practices/… \(Address(file).entry) \\
           --as "shown by" --because "…"
      3. Remove 'draft: true', then: kb check

    """
}

/// What was typed, as the session of a pipe shows it.
public func runInputText(_ line: String) -> String {
    printable(String(line.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }.map(Character.init)))
}

/// A path as a shell reads it back (POSIX.1-2017, Shell, 2.2.2).
func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0 & 0xDF) || "-._/+=@%".utf8.contains($0)
    }
    if isPlain { return text }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + printable(parts.joined(separator: "'\\''")) + "'"
}
