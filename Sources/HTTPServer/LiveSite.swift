import Serving
import Synchronization

/// The site that is served now. Whoever changes it puts the next one in its place, and the open pages are told.
public final class LiveSite: Sendable {
    private struct State {
        var site: ServedSite
        var listeners: [Int: @Sendable () -> Void] = [:]
        var nextListener = 0
    }

    private let state: Mutex<State>

    public init(_ site: ServedSite) { state = Mutex(State(site: site)) }

    public var current: ServedSite { state.withLock { $0.site } }

    /// Requests that have begun are answered from the site before. Never waits for anyone.
    public func publish(_ site: ServedSite) {
        state.withLock { state in
            state.site = site
            for listener in state.listeners.values { listener() }
        }
    }

    /// Calls back after each change, on the thread that published it, until `ignore` is called with the number.
    func listen(_ listener: @escaping @Sendable () -> Void) -> Int {
        state.withLock { state in
            state.nextListener += 1
            state.listeners[state.nextListener] = listener
            return state.nextListener
        }
    }

    func ignore(_ number: Int) { state.withLock { _ = $0.listeners.removeValue(forKey: number) } }
}
