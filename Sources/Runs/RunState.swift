import Model

/// Where a run stands: what its log's events add up to.
public struct RunState: Sendable, Equatable {
    public let runbook: EntryID
    /// The runbook's, when the run started.
    public let title: String
    /// As the runbook had them when the run was last begun or resumed.
    public private(set) var steps: [RunStep]
    /// In the order of the log. The clock may have been set back in between.
    public private(set) var events: [RunEvent]
    private var answers: [String: RunEvent] = [:]
    private var titles: [String: String] = [:]

    /// Nil when the first event is not a start.
    public init?(_ events: [RunEvent]) {
        guard let first = events.first, case .start(let runbook, let title, let steps) = first.action else {
            return nil
        }
        self.runbook = runbook
        self.title = title
        self.steps = steps
        self.events = [first]
        name(steps)
        for event in events.dropFirst() { apply(event) }
    }

    public mutating func apply(_ event: RunEvent) {
        events.append(event)
        switch event.action {
        case .resume(let steps?):
            self.steps = steps
            name(steps)
        case .step(let anchor, let word, _) where word != .note: answers[anchor] = event
        default: break
        }
    }

    private mutating func name(_ steps: [RunStep]) {
        for step in steps { titles[step.anchor] = step.title }
    }

    public var started: UTCTime { events[0].time }
    public var last: UTCTime { events[events.count - 1].time }

    /// An answer that is given after the end opens the run again; to look at it does not.
    public var isEnded: Bool {
        let last = events.last { event in
            if case .resume = event.action { false } else { true }
        }
        return last?.action == .end
    }

    /// The last answer to a step: the event of `done`, `skipped` or `missing`.
    public func answer(to anchor: String) -> RunEvent? { answers[anchor] }

    /// Something was answered or noted in it.
    public var saysSomething: Bool {
        events.contains { event in
            if case .step = event.action { true } else { false }
        }
    }

    /// Also of a step that the runbook no longer has.
    public func title(of anchor: String) -> String { titles[anchor] ?? anchor }

    /// How many of the steps have an answer.
    public var answered: Int { steps.count { answers[$0.anchor] != nil } }

    /// How many of the steps were answered with this word last.
    public func count(of word: RunEvent.Word) -> Int {
        steps.count { step in
            if case .step(_, word, _) = answers[step.anchor]?.action { true } else { false }
        }
    }

    /// The index of the next step without an answer after this one, or else of the first; nil when all have one.
    public func openStep(after index: Int? = nil) -> Int? {
        let open = steps.indices.filter { answers[steps[$0].anchor] == nil }
        return open.first { $0 > index ?? -1 } ?? open.first
    }
}
