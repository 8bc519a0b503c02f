import Files
import Model
import Synchronization
import Web

/// What a run learns, from several threads. It is written down on the way, so that a run that is stopped has not asked
/// in vain.
final class AnswerLog: Sendable {
    private struct State {
        var answers: [WebAddress: Answer] = [:]
        var cache: AnswerCache
        var failure: String?
    }

    /// Answers between two writings.
    private static let step = 50

    private let state: Mutex<State>
    private let root: Root

    /// - Parameter cache: What is known from before and stays.
    init(_ cache: AnswerCache, in root: Root) {
        state = Mutex(State(cache: cache))
        self.root = root
    }

    /// Returns how many answers there are by now.
    func note(_ answer: Answer, for address: WebAddress, at now: UTCTime) -> Int {
        state.withLock { state in
            state.answers[address] = answer
            if answer.isHeard { state.cache.known[address] = .init(answer, seen: now) }
            if state.answers.count % Self.step == 0 { save(&state) }
            return state.answers.count
        }
    }

    /// What was learned, and why it could not be written down.
    func finish() -> (answers: [WebAddress: Answer], failure: String?) {
        state.withLock { state in
            if !state.answers.isEmpty { save(&state) }
            return (state.answers, state.failure)
        }
    }

    private func save(_ state: inout State) {
        do {
            try createDirectories(root.derived)
            try replaceFile(root.externalAnswers, with: Array(state.cache.text.utf8))
            state.failure = nil
        } catch {
            // The answers are worth as much without it, for this run.
            state.failure = "\(error)"
        }
    }
}
