import Actions
import Glibc
import Linking
import Model
import Runs
import Terminal

/// The conversation of a run: shows a step, reads a line, puts it down, and only then confirms it.
struct RunWalk {
    let runbook: Entry
    let library: Library
    let style: Style
    /// The log as its reader would look for it.
    let logName: String
    /// It must be named with `--log` to be found again, as another one than the newest that says something.
    let isNamed: Bool
    /// The step that is asked for.
    private var index = 0
    private var isShown = false
    private(set) var loss = RunLoss.nothing

    init(runbook: Entry, library: Library, style: Style, logName: String, isNamed: Bool) {
        self.runbook = runbook
        self.library = library
        self.style = style
        self.logName = logName
        self.isNamed = isNamed
    }

    /// Shows what the run is; that an old one is resumed is put down.
    mutating func open(_ log: inout RunLog, at first: Int?) throws {
        let before = log.state
        var resumed: RunResumption?
        var refusal: String?
        if log.isResumed {
            let changes = RunChanges(from: before.steps, to: runbook.runSteps)
            do {
                try log.record(.resume(steps: changes.steps))
            } catch {
                // Without a note of the new steps, answers to them could not be told apart.
                guard changes.steps == nil else { throw error }
                refusal = "\(error)"
            }
            let idle = log.state.last.seconds - before.last.seconds
            resumed = RunResumption(changes: changes, unreadable: log.unreadable, idleDays: idle / 86_400)
        }
        index = first ?? log.state.openStep() ?? runbook.steps.count - 1
        try writeOutput(runOpeningText(runbook, run: log.state, resumed: resumed, log: logName, style: style))
        if let refusal { try writeOutput(notRecordedText(refusal, style: style) + "\n") }
    }

    /// Until the run has ended, the person leaves, or the input ends.
    mutating func follow(_ log: inout RunLog) throws {
        repeat {
            if !isShown {
                try writeOutput(runStepText(index, of: runbook, run: log.state, library: library, style: style))
                isShown = true
            }
            try writeOutput(runPromptText(step: index, of: runbook.steps.count))
        } while try takeAnswer(&log)
        if log.isDeleted { loss = .log }
        let closing = runClosingText(
            log.state, loss, log: logName, isNamed: isNamed, style: style)
        try writeOutput("\n" + closing)
    }

    /// False when there is nothing more to ask.
    private mutating func takeAnswer(_ log: inout RunLog) throws -> Bool {
        guard let line = try readAnswer() else { return false }
        switch RunAnswer(line) {
        case .done(let note): return try put(.done, note, &log)
        case .skipped(let why): return try put(.skipped, why, &log)
        case .missing(let why):
            guard let why = try asked(why, "What was missing, or why could it not be done? ") else { return true }
            return try put(.missing, why, &log)
        case .note(let text):
            guard let text = try asked(text, "Note: ") else { return true }
            return try put(.note, text, &log)
        case .end: return try !end(&log)
        case .leave: return false
        case .back where index == 0: try writeOutput("This is the first step.\n")
        case .back: try move(to: index - 1)
        case .go(let number): try go(to: number)
        case .goTo(let anchor): try go(to: anchor)
        case .list: try writeOutput(runStepsText(log.state, at: index, style: style))
        case .help: try writeOutput(runHelpText(of: runbook.id))
        case .nothing: break
        case .unknown(let line): try writeOutput(noAnswerText(line))
        }
        return true
    }

    private mutating func go(to number: Int?) throws {
        let count = runbook.steps.count
        guard (1...count).contains(number ?? 1) else {
            return try writeOutput("There is no step \(number ?? 0); the steps are 1 to \(count).\n")
        }
        try move(to: number.map { $0 - 1 } ?? index)
    }

    private mutating func go(to anchor: String) throws {
        guard let index = runbook.stepIndex(of: anchor) else {
            let anchors = runbook.runSteps.map(\.anchor)
            let refusal = RunRefusal.noSuchStep(anchor: anchor, of: runbook.id, anchors: anchors)
            return try writeOutput(noSuchStepText("\(refusal)"))
        }
        try move(to: index)
    }

    /// False when that was the last step.
    private mutating func put(_ word: RunEvent.Word, _ note: String, _ log: inout RunLog) throws -> Bool {
        guard note.utf8.count <= RunAnswer.noteLimit else {
            let limit = RunAnswer.noteLimit / 1024
            try writeOutput("NOT RECORDED: a note has at most \(limit) KiB; say it in fewer words.\n")
            return true
        }
        let anchor = runbook.runSteps[index].anchor
        guard let event = try recorded(.step(anchor: anchor, word, note: note), &log) else { return true }
        try writeOutput(recordedText(event))
        guard word != .note else { return true }
        guard let next = log.state.openStep(after: index) else { return try !end(&log) }
        try move(to: next)
        return true
    }

    private mutating func end(_ log: inout RunLog) throws -> Bool {
        guard let event = try recorded(.end, &log) else { return false }
        try writeOutput(recordedText(event))
        return true
    }

    private mutating func recorded(_ action: RunEvent.Action, _ log: inout RunLog) throws -> RunEvent? {
        do {
            let event = try log.record(action)
            loss = .nothing
            return event
        } catch {
            loss = log.isDeleted ? .log : .lastAnswer
            try writeOutput(notRecordedText("\(error)", loss, style: style))
            return nil
        }
    }

    private mutating func move(to index: Int) throws {
        try writeOutput("\n")
        self.index = index
        isShown = false
    }

    /// The text that came with the letter, or else the answer to a question; nil when that is empty.
    private func asked(_ text: String, _ question: String) throws -> String? {
        if !text.isEmpty { return text }
        try writeOutput(question)
        let line = try readAnswer() ?? ""
        guard let first = line.firstIndex(where: { !$0.isWhitespace }),
            let last = line.lastIndex(where: { !$0.isWhitespace })
        else {
            try writeOutput("Nothing was recorded.\n")
            return nil
        }
        return String(line[first...last])
    }

    /// A line from standard input without what keys have sent, nil at its end. A line without its Enter was cut off, and is no answer.
    private func readAnswer() throws -> String? {
        let line = readLine(strippingNewline: false)
        // A terminal has shown what was typed; without one, the text reads on as if it had.
        if isatty(0) == 0 || line == nil { try writeOutput(runInputText(line ?? "") + "\n") }
        guard let line, line.utf8.last == UInt8(ascii: "\n") else {
            if let line {
                try writeOutput("The input ended within a line: '\(runInputText(line))' was not recorded.\n")
            }
            return nil
        }
        return typedText(line)
    }
}
