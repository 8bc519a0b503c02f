import Glibc
import Synchronization

/// One line on a terminal that says what is going on, once it takes longer than a second.
final class ProgressLine: Sendable {
    private struct State {
        var lastShown: ContinuousClock.Instant
        var isVisible = false
    }

    private let state: Mutex<State>
    private let isTerminal = isatty(2) == 1

    init() {
        state = Mutex(State(lastShown: .now + .milliseconds(900)))
    }

    func show(_ text: String) {
        guard isTerminal else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            guard now - state.lastShown > .milliseconds(100) else { return }
            state.lastShown = now
            state.isVisible = true
            writeError("\r\u{1B}[K\(text)")
        }
    }

    /// Shows what must be known at once, and where there is no terminal as a line of its own.
    func tell(_ text: String) {
        guard isTerminal else { return writeError("kb: \(text)\n") }
        state.withLock { state in
            (state.lastShown, state.isVisible) = (.now, true)
            writeError("\r\u{1B}[K\(text)")
        }
    }

    func clear() {
        state.withLock { state in
            if state.isVisible { writeError("\r\u{1B}[K") }
            state.isVisible = false
        }
    }
}
