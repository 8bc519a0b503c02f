import Files

/// How long a stage of a build took. Stages that run beside each other have times that overlap.
public struct StageTime: Sendable {
    public var stage: String
    /// In seconds, by the clock on the wall and by those of the processors.
    public var wall: Double
    public var processor: Double
}

/// Takes the times of stages that follow one another.
struct StageClock: Sendable {
    private(set) var times: [StageTime] = []
    private var start = Moment(of: .process)

    /// Ends a stage, with all that its threads did, and begins the next.
    mutating func end(_ stage: String) {
        let end = Moment(of: .process)
        times.append(end.time(of: stage, since: start))
        start = end
    }

    /// Adds what threads measured beside each other, by their own clocks.
    mutating func add(_ others: some Sequence<StageTime>) { times += others }
}

/// Takes the time of what one thread does.
func timed<Result>(_ stage: String, _ body: () throws -> Result) rethrows -> (result: Result, time: StageTime) {
    let start = Moment(of: .thread)
    let result = try body()
    return (result, Moment(of: .thread).time(of: stage, since: start))
}

private struct Moment {
    var wall: Double
    var processor: Double

    init(of clock: ProcessorClock) {
        wall = monotonicSeconds()
        processor = processorSeconds(of: clock)
    }

    func time(of stage: String, since start: Moment) -> StageTime {
        StageTime(stage: stage, wall: wall - start.wall, processor: processor - start.processor)
    }
}
