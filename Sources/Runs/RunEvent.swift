import Model

/// What happened in a run of a runbook, and when: one line of its log.
public struct RunEvent: Sendable, Equatable {
    public var time: UTCTime
    public var action: Action

    public init(time: UTCTime, action: Action) {
        self.time = time
        self.action = action
    }

    public enum Action: Sendable, Equatable {
        /// Always the first line. The steps are those of that moment: the runbook may change meanwhile.
        case start(runbook: EntryID, title: String, steps: [RunStep])
        /// Somebody goes on with it. The steps when they are others than before, or else nil.
        case resume(steps: [RunStep]?)
        /// A step was answered or noted upon. The note is one line, and may be empty.
        case step(anchor: String, Word, note: String)
        case end
    }

    /// What is said of a step.
    public enum Word: String, CaseIterable, Sendable {
        case done
        /// It was not needed.
        case skipped
        /// It could not be done, or something was missing.
        case missing
        /// No answer: the step stays as it is.
        case note
    }
}

/// A step as a log names it.
public struct RunStep: Sendable, Equatable {
    public var anchor: String
    public var title: String

    public init(anchor: String, title: String) {
        self.anchor = anchor
        self.title = title
    }
}

extension Entry {
    /// Its steps as a log names them.
    public var runSteps: [RunStep] {
        steps.compactMap(\.first).map { RunStep(anchor: $0.anchor, title: $0.title) }
    }

    /// The index of the step with this anchor, or with a deeper heading that has it.
    public func stepIndex(of anchor: String) -> Int? {
        steps.firstIndex { $0.contains { $0.anchor == anchor } }
    }
}
