import Dispatch
import Synchronization

/// Does one long thing and several short ones on all cores, and waits for all. The results keep the parts' order.
func concurrently<Whole: Sendable, Part: Sendable>(
    _ whole: @Sendable () -> Whole, beside parts: [@Sendable () -> Part]
) -> (Whole?, [Part]) {
    let first = Mutex<Whole?>(nil)
    let others = Mutex<[Int: Part]>([:])
    DispatchQueue.concurrentPerform(iterations: parts.count + 1) { number in
        if number == 0 {
            let result = whole()
            first.withLock { $0 = result }
        } else {
            let result = parts[number - 1]()
            others.withLock { $0[number - 1] = result }
        }
    }
    let results = others.withLock { $0 }
    return (first.withLock { $0 }, parts.indices.compactMap { results[$0] })
}
