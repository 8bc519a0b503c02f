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
            unanswered,
            workedSection,
            missingSection,
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

    /// Steps about which only the timeline could say something, in one line; nil when every step has an answer.
    private var unanswered: String? {
        let open = run.steps.filter { run.answer(to: $0.anchor) == nil }
        let parts = [("Not reached", false), ("Left open", true)].compactMap { label, isNoted -> String? in
            let names = open.filter { step in run.events.contains { $0.isAbout(step.anchor) } == isNoted }
                .map { plainMarkdown($0.title) }
            return names.isEmpty ? nil : "\(label): \(names.joined(separator: ", "))."
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// A step that a relation names below is linked there: a second link would only say the same again at both ends.
    private func name(of anchor: String) -> String {
        let isNamedBelow = isLast(.done, anchor) || isLast(.missing, anchor)
        guard !isNamedBelow, let address = address(of: anchor) else { return plainMarkdown(run.title(of: anchor)) }
        return link(run.title(of: anchor), to: address, nil)
    }

    /// `03:12 UTC`, with its day when that is not the first one.
    private func time(_ time: UTCTime) -> String {
        (time.date == run.started.date ? "" : "\(time.date) ") + "\(time.clock) UTC"
    }

    // MARK: - Relations

    private var workedSection: String? {
        let items = items(.done, Relation.workedIn.inverse)
        return items.isEmpty ? nil : "## Steps that worked\n\n" + items.joined(separator: "\n")
    }

    private var missingSection: String {
        let items = items(.missing, Relation.missingIn.inverse)
        return "## What was missing\n\n" + (items.isEmpty ? Self.nothingMissing : items.joined(separator: "\n"))
    }

    /// Each step whose last answer is this word. What was answered before it stays in the timeline.
    private func items(_ word: RunEvent.Word, _ label: String) -> [String] {
        anchors.filter { isLast(word, $0) }.map { anchor in
            let fallback = run.answer(to: anchor).map { "\(word.rawValue) at \(time($0.time))" } ?? word.rawValue
            return item(anchor, label, reasons(of: anchor), fallback)
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

    private func isLast(_ word: RunEvent.Word, _ anchor: String) -> Bool {
        if case .step(_, word, _) = run.answer(to: anchor)?.action { true } else { false }
    }

    /// The step's notes and what was said with its last answer, in the order of the log. A text without a letter or a
    /// digit, such as a lone full stop, would be no reason.
    private func reasons(of anchor: String) -> [String] {
        let last = run.events.lastIndex { $0.isAbout(anchor) && !$0.isNote }
        return run.events.indices.compactMap { index in
            let event = run.events[index]
            guard case .step(anchor, _, let text) = event.action, event.isNote || index == last,
                text.contains(where: { $0.isLetter || $0.isNumber })
            else { return nil }
            return plainMarkdown(text)
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

extension RunEvent {
    fileprivate func isAbout(_ anchor: String) -> Bool {
        if case .step(anchor, _, _) = action { true } else { false }
    }

    fileprivate var isNote: Bool {
        if case .step(_, .note, _) = action { true } else { false }
    }
}
