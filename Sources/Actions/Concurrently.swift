import Dispatch
import Synchronization

/// Does two things at the same time and waits for both.
func concurrently<First: Sendable, Second: Sendable>(
    _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) throws -> (First, Second) {
    let firstResult = Mutex<Result<First, any Error>?>(nil)
    let secondResult = Mutex<Result<Second, any Error>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { number in
        if number == 0 {
            let result = Result { try first() }
            firstResult.withLock { $0 = result }
        } else {
            let result = Result { try second() }
            secondResult.withLock { $0 = result }
        }
    }
    guard let one = firstResult.withLock({ $0 }), let two = secondResult.withLock({ $0 }) else {
        preconditionFailure("concurrentPerform returns after all its iterations")
    }
    return (try one.get(), try two.get())
}
