/// How a runbook's steps differ from those that a run knows.
public struct RunChanges: Sendable, Equatable {
    public var gone: [RunStep]
    public var come: [RunStep]
    /// What a resumed run must take over: nil when nothing is different, titles and order included.
    public var steps: [RunStep]?

    public init(from old: [RunStep], to new: [RunStep]) {
        let (known, present) = (Set(old.map(\.anchor)), Set(new.map(\.anchor)))
        gone = old.filter { !present.contains($0.anchor) }
        come = new.filter { !known.contains($0.anchor) }
        steps = old == new ? nil : new
    }
}
