import Dispatch
import Synchronization

/// Asks for each address until something is known of it. Returns when all are, or throws the first error of `ask`.
///
/// - Parameters:
///   - jobs: Each address once, with the statuses 404 and 410 that are remembered of it.
///   - ask: Makes one request; called from several threads.
///   - learned: Told each answer once, from any thread.
public func askAll<Failing: Error>(
    _ jobs: [(address: WebAddress, gone: [Int])], _ politeness: Politeness,
    ask: @escaping @Sendable (WebAddress, Probe.Method) throws(Failing) -> Probe,
    learned: @escaping @Sendable (WebAddress, Answer) -> Void
) throws(Failing) {
    let work = SharedWork<Failing>(Schedule(jobs, politeness))
    let group = DispatchGroup()
    for number in 0..<min(politeness.concurrent, jobs.count) {
        // A queue of its own is a thread of its own, also where there are fewer cores: these mostly wait.
        DispatchQueue(label: "kb.web.\(number)").async(group: group) {
            while work.step(ask: ask, learned: learned) {}
        }
    }
    group.wait()
    if let error = work.error { throw error }
}

private final class SharedWork<Failing: Error>: Sendable {
    private struct State {
        var schedule: Schedule
        var error: Failing?
    }

    private let state: Mutex<State>
    private let start = ContinuousClock.now

    init(_ schedule: Schedule) { state = Mutex(State(schedule: schedule)) }

    var error: Failing? { state.withLock { $0.error } }
    private var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

    /// One request, or a short nap; false when there is no more to do.
    func step(
        ask: (WebAddress, Probe.Method) throws(Failing) -> Probe, learned: (WebAddress, Answer) -> Void
    ) -> Bool {
        switch state.withLock({ $0.error == nil ? $0.schedule.next(at: seconds) : .finished }) {
        case .finished: return false
        case .wait(let until):
            nap(min(0.05, max(0.001, until - seconds)))
        case .ask(let address, let method):
            do throws(Failing) {
                let probe = try ask(address, method)
                let answers = state.withLock { state in
                    state.schedule.record(probe, of: address, at: seconds, jitter: .random(in: 0...1))
                }
                for (address, answer) in answers { learned(address, answer) }
            } catch {
                state.withLock { $0.error = $0.error ?? error }
            }
        }
        return true
    }

    private func nap(_ seconds: Double) {
        _ = DispatchSemaphore(value: 0).wait(timeout: .now() + seconds)
    }
}
