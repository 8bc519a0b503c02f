import Linking
import Model

/// The file of an incident as a run's log tells it, as a draft: what is known is written, and what only people know is
/// left as a line that starts with `> Fill in:`.
///
/// - Parameter id: Of the new entry.
public func postMortem(of run: RunState, id: EntryID, title: String, library: Library) -> String {
    let draft = PostMortem(run: run, id: id, title: title, library: library)
    return draft.frontMatter + "\n" + draft.sections.joined(separator: "\n\n") + "\n"
}

private struct PostMortem {
    let run: RunState
    let id: EntryID
    let title: String
    let library: Library

    /// Where the runbook is now; nil when there is none any more, or none that can be linked to.
    private var runbook: Entry? { library[library.redirects[run.runbook] ?? run.runbook] }

    var frontMatter: String {
        let tags = (runbook?.fields.tags ?? []).map { JSON.text($0).line }.joined(separator: ", ")
        let duration = Seconds(max(0, run.last.seconds - run.started.seconds)).display
        return """
            ---
            title: \(JSON.text(title).line)
            date: \(run.started.date)
            organisation: ""
            started: \(run.started.date)T\(run.started.clock)Z
            \(run.isEnded ? "duration: \"\(duration)\"" : "duration:")
            categories: []
            tags: [\(tags)]
            summary: ""
            source: ""
            draft: true
            ---

            """
    }

    var sections: [String] {
        [
            "> Fill in: what happened, in two sentences: who could not do what, and from when to when.",
            known,
            "## Timeline\n\n" + timeline.joined(separator: "\n"),
            workedSection,
            "## What was missing\n\n" + (missing.isEmpty ? Self.nothingMissing : missing.joined(separator: "\n")),
            "## What made it worse\n\n> Fill in, or remove this section.",
            "## What ended it\n\n> Fill in: what brought the service back, and how you knew.",
            "## What changed\n\n> Fill in: what was done so that it cannot happen again, with links to the practices.",
        ].compactMap { $0 }
    }

    private static let nothingMissing =
        "> Fill in: what you looked for in the runbook and did not find. Remove this section when it was all there."

    private var known: String {
        let counts: [(word: RunEvent.Word, text: String)] = [
            (.done, "done"), (.skipped, "skipped"), (.missing, "missing something"),
        ]
        let parts = counts.map { (run.count(of: $0.word), $0.text) }.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let answers = parts.isEmpty ? "no step was answered" : parts.joined(separator: ", ")
        let name = runbook.map { link($0.title, to: Address(entry: $0.id), nil) } ?? plainMarkdown(run.title)
        let end = run.isEnded ? "to \(time(run.last))" : "and was not ended"
        return "The runbook \(name) was followed from \(time(run.started)) \(end). "
            + "Of its \(run.steps.count) steps: \(answers)."
    }

    // MARK: - Timeline

    private var timeline: [String] {
        run.events.compactMap { event in
            switch event.action {
            case .start: "- \(time(event.time)): the run of the runbook began."
            case .resume: nil
            case .step(let anchor, let word, let note):
                "- \(time(event.time)): \(name(of: anchor)): \(word.rawValue)." + (note.isEmpty ? "" : " ")
                    + plainMarkdown(note)
            case .end: "- \(time(event.time)): the run ended."
            }
        }
    }

    /// A step that a relation names below is linked there: a second link would only say the same again at both ends.
    private func name(of anchor: String) -> String {
        let isNamedBelow = isDone(anchor) || !events(of: anchor, .missing).isEmpty
        guard !isNamedBelow, let address = address(of: anchor) else { return plainMarkdown(run.title(of: anchor)) }
        return link(run.title(of: anchor), to: address, nil)
    }

    /// `03:12 UTC`, with its day when that is not the first one.
    private func time(_ time: UTCTime) -> String {
        (time.date == run.started.date ? "" : "\(time.date) ") + "\(time.clock) UTC"
    }

    // MARK: - Relations

    private var workedSection: String? {
        let items = anchors.filter(isDone).map { anchor in
            let fallback = run.answer(to: anchor).map { "done at \(time($0.time))" } ?? "done"
            return item(anchor, Relation.workedIn.inverse, notes(of: anchor, .done, .note), fallback)
        }
        return items.isEmpty ? nil : "## Steps that worked\n\n" + items.joined(separator: "\n")
    }

    /// Also steps that were done after all: what was missing at first is what the runbook can learn from.
    private var missing: [String] {
        anchors.filter { !events(of: $0, .missing).isEmpty }.map { anchor in
            let words: [RunEvent.Word] = isDone(anchor) ? [.missing] : [.missing, .note]
            let fallback = events(of: anchor, .missing).first.map { "missing at \(time($0.time))" } ?? "missing"
            return item(anchor, Relation.missingIn.inverse, notes(of: anchor, words), fallback)
        }
    }

    private func item(_ anchor: String, _ label: String, _ notes: [String], _ fallback: String) -> String {
        let reason = notes.isEmpty ? fallback : notes.joined(separator: "; ")
        guard let address = address(of: anchor) else {
            return "- The step \(plainMarkdown(run.title(of: anchor))), no longer in the runbook — \(reason)"
        }
        return "- \(link(run.title(of: anchor), to: address, label)) — \(reason)"
    }

    /// Every step that the log says something of, in the order of the runbook; those that it no longer has at the end.
    private var anchors: [String] {
        var anchors = run.steps.map(\.anchor)
        for case .step(let anchor, _, _) in run.events.map(\.action) where !anchors.contains(anchor) {
            anchors.append(anchor)
        }
        return anchors
    }

    private func isDone(_ anchor: String) -> Bool {
        if case .step(_, .done, _) = run.answer(to: anchor)?.action { true } else { false }
    }

    private func events(of anchor: String, _ word: RunEvent.Word) -> [RunEvent] {
        run.events.filter { event in
            if case .step(anchor, word, _) = event.action { true } else { false }
        }
    }

    private func notes(of anchor: String, _ words: RunEvent.Word...) -> [String] { notes(of: anchor, words) }

    /// A note without a letter or a digit, such as a lone full stop, would be no reason.
    private func notes(of anchor: String, _ words: [RunEvent.Word]) -> [String] {
        run.events.compactMap { event in
            guard case .step(anchor, let word, let note) = event.action, words.contains(word),
                note.contains(where: { $0.isLetter || $0.isNumber })
            else { return nil }
            return plainMarkdown(note)
        }
    }

    private func address(of anchor: String) -> Address? {
        runbook.flatMap { $0.passage(at: anchor) == nil ? nil : Address(entry: $0.id, anchor: anchor) }
    }

    private func link(_ text: String, to address: Address, _ label: String?) -> String {
        let title = label.map { " \"\($0)\"" } ?? ""
        return "[\(plainMarkdown(text))](\(relativeDestination(from: id, to: address))\(title))"
    }
}
